package io.parvis.sandbox.rest;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.parvis.sandbox.CleanSandbox;
import io.parvis.sandbox.Rest;
import io.parvis.sandbox.Soap;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BackendResourceTest extends CleanSandbox {
    private static final long CARMEN = 10_229_000_000_011L;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void exportsWhatSoapExports() throws IOException {
        JsonNode answer =
                MAPPER.readTree(Rest.CATALOG.call("getCatalogDetailed").asByteArray());
        assertThat(answer.path("statusCode").asText()).isEqualTo("success");
        List<String> soap = Soap.CATALOG
                .call("<v:getCatalogDetailed/>")
                .xmlPath()
                .getList(
                        "Envelope.Body.getCatalogDetailedResponse.CatalogResultDetailed.catalogData.seasons.products.id");
        assertThat(answer.findPath("catalogData").findPath("seasons").findParents("productFamilyType").stream()
                        .map(product -> product.path("id").asText()))
                .containsAll(soap);
        assertThat(answer.path("catalogData").path("physicalConfigurations")).hasSize(4);
    }

    @Test
    void writesIdsAndAmountsAsNumbersAndRepeatedElementsAsArrays() throws IOException {
        JsonNode season = MAPPER.readTree(Rest.CATALOG
                        .call("getCatalogDetailed", "{\"productCode\":\"CARMEN\"}")
                        .asByteArray())
                .path("catalogData")
                .path("seasons")
                .path(0);
        JsonNode carmen = season.path("products").path(0);
        assertThat(season.path("products").isArray()).isTrue();
        assertThat(carmen.path("id").isIntegralNumber()).isTrue();
        assertThat(carmen.path("id").longValue()).isEqualTo(CARMEN);
        assertThat(carmen.path("externalName").path("translations").path(0).toString())
                .isEqualTo("{\"locale\":\"fr\",\"value\":\"Carmen\"}");
        JsonNode price =
                carmen.path("event").path("performances").path(0).path("prices").path(0);
        assertThat(price.path("amount").isIntegralNumber()).isTrue();
        assertThat(price.path("amount").longValue() % 500).isZero();
        assertThat(carmen.has("prevSeasonProductId")).isFalse();
        assertThat(carmen.has("pass")).isFalse();
        assertThat(carmen.findValues("translations")).allMatch(JsonNode::isArray);
    }

    @ParameterizedTest
    @CsvSource({
        "PACK-DECOUVERTE,package",
        "ABO-LYRIQUE,seasonTicket",
        "PASS-PARVIS,pass",
        "MUSEE-LIBRE,singleEntry",
        "PROGRAMME-CARMEN,goods",
        "AMIS,membership",
        "PARKING,service"
    })
    void namesTheContentAsTheXmlDoes(String code, String element) {
        Rest.CATALOG
                .call("getCatalogDetailed", "{\"productCode\":\"" + code + "\"}")
                .then()
                .body("catalogData.seasons[0].products[0]." + element, org.hamcrest.Matchers.notNullValue());
    }

    @Test
    void selectsASeason() {
        String season = Rest.CATALOG.call("getCatalogDetailed").path("catalogData.seasons[0].code");
        Rest.CATALOG
                .call("getCatalogDetailed", "{\"seasonCode\":\"" + season + "\"}")
                .then()
                .body("catalogData.seasons", hasSize(1))
                .body("catalogData.seasons[0].code", equalTo(season));
    }

    @Test
    void addsWhatIsOverWhenAskedFor() {
        String ids = "catalogData.seasons.products.id.flatten()";
        List<?> usual = Rest.CATALOG.call("getCatalogDetailed").path(ids);
        List<?> extended = Rest.CATALOG
                .call("getCatalogDetailed", "{\"scope\":\"EXTENDED\"}")
                .path(ids);
        assertThat(extended).hasSizeGreaterThan(usual.size());
    }

    @Test
    void givesTheWholeCatalogueAsAStringOfXml() {
        String data =
                Rest.CATALOG.call("getCatalog", "{\"productCode\":\"CARMEN\"}").path("catalogData");
        assertThat(XmlPath.from(data).getString("catalogData.seasons.products.code"))
                .isEqualTo("CARMEN");
    }

    @Test
    void describesThePointOfSaleAndTheLastUpdate() {
        Rest.CATALOG
                .call("getPOSConfig")
                .then()
                .body("posConfigData.posId", equalTo(Long.parseLong(Soap.POINT_OF_SALE)))
                .body("posConfigData.testInstitution", equalTo(true))
                .body("posConfigData.organizationTimeZone", equalTo("Europe/Paris"));
        String soap = Soap.CATALOG.call("<v:getLastSetupUpdate/>").path("**.find { it.name() == 'lastSetupUpdate' }");
        Rest.CATALOG.call("getLastSetupUpdate").then().body("lastSetupUpdate", equalTo(soap));
        Rest.CATALOG
                .call("isCatalogServiceAlive", "")
                .then()
                .body("", aMapWithSize(1))
                .body("statusCode", equalTo("success"));
    }

    @Test
    void tellsAvailability() {
        JsonPath events =
                availability("getEventAvailability", "eventIds", CARMEN).jsonPath();
        assertThat(events.getLong("availabilityData[0].productId")).isEqualTo(CARMEN);
        long performance = events.getLong("availabilityData[0].performanceId");
        availability("getPerformanceAvailability", "performanceIds", performance)
                .then()
                .body("availabilityData", hasSize(1))
                .body("availabilityData[0].performanceId", equalTo(performance));
        availability("getProductAvailability", "productIds", CARMEN)
                .then()
                .body("availabilityData", hasSize(1))
                .body("availabilityData[0]", org.hamcrest.Matchers.not(org.hamcrest.Matchers.hasKey("performanceId")));
        availability("getUpdatedAvailabilities", "productIds", CARMEN)
                .then()
                .body("availabilityUpdateData[0].productId", equalTo(CARMEN));
    }

    @Test
    void splitsByCategory() {
        Rest.AVAILABILITY
                .call(
                        "getPerformanceAvailability",
                        "{\"pointOfSalesId\":%s,\"performanceIds\":[10300000000000],\"seatCategoryIds\":[-1]}"
                                .formatted(Soap.POINT_OF_SALE))
                .then()
                .body("availabilityData", hasSize(5))
                .body(
                        "availabilityData.seatCategoryId",
                        org.hamcrest.Matchers.everyItem(org.hamcrest.Matchers.notNullValue()));
    }

    @Test
    void wantsTheRightPointOfSaleAndARealDate() {
        Rest.AVAILABILITY
                .call("getProductAvailability", "{\"productIds\":[" + CARMEN + "]}")
                .then()
                .statusCode(200)
                .body("statusCode", equalTo("unknown_point_of_sales"));
        Rest.AVAILABILITY
                .call(
                        "getUpdatedAvailabilities",
                        "{\"pointOfSalesId\":%s,\"referenceDate\":\"soon\"}".formatted(Soap.POINT_OF_SALE))
                .then()
                .body("statusCode", equalTo("invalid_reference_date"));
    }

    @Test
    void answersGzippedWhenAsked() throws IOException {
        byte[] plain = Rest.CATALOG.call("getCatalogDetailed").asByteArray();
        Response gzipped = Rest.CATALOG
                .request("{}", "Bearer " + Rest.token())
                .header("Accept-Encoding", "gzip")
                .post(Rest.CATALOG.path("getCatalogDetailed"));
        assertThat(gzipped.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(new GZIPInputStream(gzipped.asInputStream()).readAllBytes()).isEqualTo(plain);
    }

    @Test
    void countsUnderTheSameNamesAsSoap() {
        int length = Rest.CATALOG.call("getPOSConfig").asByteArray().length
                + Soap.CATALOG.call("<v:getPOSConfig/>").asByteArray().length;
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(20))
                .untilAsserted(() -> get("/control/calls")
                        .then()
                        .body("calls", aMapWithSize(1))
                        .body("calls.getPOSConfig", equalTo(2))
                        .body("bytes.getPOSConfig", equalTo(length)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{\"requestId\":[]}", "{\"cultureCode\":\"fr\"}", "nothing", "{\"productCode\":"})
    void refusesBodiesThatItDoesNotUnderstand(String body) {
        Rest.CATALOG
                .call("getCatalogDetailed", body)
                .then()
                .statusCode(400)
                .contentType("application/json")
                .body("statusCode", equalTo("invalid_request"));
    }

    @ParameterizedTest
    @CsvSource({"catalogService,getEverything", "catalogService,getProductAvailability", "orderService,getPOSConfig"})
    void refusesOperationsThatItDoesNotHave(String service, String operation) {
        new Rest(service).call(operation).then().statusCode(404).body("statusCode", equalTo("unknown_operation"));
        get("/control/calls").then().body("calls", aMapWithSize(1)).body("calls.unknown", equalTo(1));
    }

    private static Response availability(String operation, String name, long id) {
        return Rest.AVAILABILITY.call(
                operation, "{\"pointOfSalesId\":%s,\"%s\":[%d]}".formatted(Soap.POINT_OF_SALE, name, id));
    }
}
