package io.parvis.sandbox.control;

import static io.restassured.RestAssured.delete;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.parvis.sandbox.CleanSandbox;
import io.parvis.sandbox.Soap;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ControlTest extends CleanSandbox {
    private static final String CARMEN = "10229000000011";
    private static final String FIRST_DATE = "10300000000000";
    private static final String SECOND_DATE = "10300000000001";
    private static final String PARKING = "10229000000455";

    @Test
    void countsCallsAndBytes() {
        int length = Soap.CATALOG.call("<v:getPOSConfig/>").asByteArray().length;
        Soap.CATALOG.call("<v:getLastSetupUpdate/>");
        Soap.CATALOG.call("<v:getLastSetupUpdate/>");
        get("/control/calls")
                .then()
                .body("calls.getPOSConfig", equalTo(1))
                .body("calls.getLastSetupUpdate", equalTo(2));
        // the bytes are known a moment after the last of them has left
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> get("/control/calls").then().body("bytes.getPOSConfig", equalTo(length)));
    }

    @Test
    void countsGzippedBytesAsTheyAre() {
        int length = Soap.CATALOG.call("<v:getCatalogDetailed/>").asByteArray().length;
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> get("/control/calls").then().body("bytes.getCatalogDetailed", equalTo(length)));
        delete("/control/calls").then().statusCode(204);
        Soap.CATALOG
                .request("<v:getCatalogDetailed/>", Soap.security("parvis", "sandbox"))
                .header("Accept-Encoding", "gzip")
                .post(Soap.CATALOG.path());
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            Integer sent = get("/control/calls").path("bytes.getCatalogDetailed");
            assertThat(sent).isBetween(1, length / 10);
        });
    }

    @Test
    void doesNotCountWsdlsAndPages() {
        get(Soap.CATALOG.path() + "?wsdl");
        get("/");
        get("/control/calls").then().body("calls", aMapWithSize(0));
    }

    @Test
    void dropsProducts() {
        int before = productCount();
        change("{\"drop\":0.6}").then().statusCode(204);
        assertThat(productCount()).isBetween(before * 35 / 100, before * 45 / 100);
        change("{\"drop\":1}").then().statusCode(204);
        assertThat(productCount()).isZero();
        change("{\"drop\":0}").then().statusCode(204);
        assertThat(productCount()).isEqualTo(before);
    }

    @Test
    void renamesAProductInOneLanguage() {
        change("{\"rename\":{\"id\":\"" + CARMEN + "\",\"fr\":\"Carmen la nuit\"}}")
                .then()
                .statusCode(204);
        String names = "**.find { it.name() == 'products' && it.code == 'CARMEN' }.externalName.translations";
        XmlPath carmen = carmen();
        assertThat(carmen.getString(names + "[0].value")).isEqualTo("Carmen la nuit");
        assertThat(carmen.getString(names + "[1].value")).isEqualTo("Carmen");
    }

    @Test
    void suspendsProductsAndPerformances() {
        change("{\"suspend\":[\"" + CARMEN + "\",\"" + SECOND_DATE + "\"]}")
                .then()
                .statusCode(204);
        XmlPath carmen = carmen();
        assertThat(carmen.getString("**.find { it.name() == 'products' }.state"))
                .isEqualTo("SUSPENDED");
        assertThat(carmen.getString("**.find { it.name() == 'performances' && it.id == '" + SECOND_DATE + "' }.state"))
                .isEqualTo("SUSPENDED");
    }

    @Test
    void movesTheLastUpdateWithAChangeAlone() {
        OffsetDateTime before = lastUpdate();
        assertThat(lastUpdate()).isEqualTo(before);
        change("{\"drop\":0.5}").then().statusCode(204);
        OffsetDateTime after = lastUpdate();
        assertThat(after).isAfter(before);
        assertThat(lastUpdate()).isEqualTo(after);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"drop\":-0.1}",
                "{\"drop\":1.1}",
                "{\"drop\":\"all\"}",
                "{\"rename\":{\"fr\":\"x\"}}",
                "{\"rename\":{\"id\":\"10229000000011\"}}",
                "{\"rename\":{\"id\":\"1\",\"fr\":\"x\"}}",
                "{\"suspend\":[\"10229000000011\",\"1\"]}",
                "{\"suspend\":[\"abc\"]}",
                "{\"break\":[\"10300000000000\"]}",
                "{\"break\":[\"10229000000011\",\"abc\"]}",
                "{\"institution\":\"\"}",
                "{\"empty\":\"\",\"drop\":2}",
                "{\"explode\":true}"
            })
    void refusesChangesThatMakeNoSense(String body) {
        OffsetDateTime before = lastUpdate();
        change(body)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("status", equalTo(400));
        assertThat(lastUpdate()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"level\":3}|<availabilityLevel>3</availabilityLevel>",
                "{\"level\":\"LIMITED\"}|<availabilityLevel>LIMITED</availabilityLevel>",
                "{\"count\":0}|<availableCount>0</availableCount>"
            })
    void holdsAPerformancesLevel(String level, String shown) {
        hold("performance", FIRST_DATE, level).then().statusCode(204);
        Soap.availability("getPerformanceAvailability", Soap.POINT_OF_SALE, "performanceIds", FIRST_DATE)
                .then()
                .body(containsString(shown));
        Soap.availability("getEventAvailability", Soap.POINT_OF_SALE, "eventIds", CARMEN)
                .then()
                .body(containsString(shown));
        delete("/control/availability/performance/" + FIRST_DATE).then().statusCode(204);
    }

    @Test
    void holdsAProductsLevelAndThatOfItsDates() {
        hold("product", CARMEN, "{\"level\":3}").then().statusCode(204);
        hold("performance", SECOND_DATE, "{\"level\":1}").then().statusCode(204);
        XmlPath dates = Soap.availability("getEventAvailability", Soap.POINT_OF_SALE, "eventIds", CARMEN)
                .xmlPath();
        assertThat(dates.getString("**.find { it.performanceId == '" + FIRST_DATE + "' }.availabilityLevel"))
                .isEqualTo("3");
        assertThat(dates.getString("**.find { it.performanceId == '" + SECOND_DATE + "' }.availabilityLevel"))
                .isEqualTo("1");
        delete("/control/availability/product/" + CARMEN).then().statusCode(204);
        delete("/control/availability/performance/" + SECOND_DATE).then().statusCode(204);
    }

    @Test
    void tellsThatAHeldProductHasMoved() {
        String now = OffsetDateTime.now().toString();
        hold("product", PARKING, "{\"count\":4}").then().statusCode(204);
        Soap.AVAILABILITY
                .call(
                        "<v:getUpdatedAvailabilities><v:pointOfSalesId>%s</v:pointOfSalesId><v:productIds>%s</v:productIds><v:referenceDate>%s</v:referenceDate></v:getUpdatedAvailabilities>"
                                .formatted(Soap.POINT_OF_SALE, PARKING, now))
                .then()
                .body(containsString("<productId>" + PARKING + "</productId>"));
        delete("/control/availability/product/" + PARKING).then().statusCode(204);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "product|10229000000011|{}|400",
                "product|10229000000011|{\"level\":4}|400",
                "product|10229000000011|{\"level\":\"\"}|400",
                "product|10229000000011|{\"count\":-1}|400",
                "product|10229000000011|{\"count\":1.5}|400",
                "product|10229000000011|{\"colour\":\"red\"}|400",
                "product|10229000000011|nothing|400",
                "product|abc|{\"level\":3}|400",
                "product|10229000000012|{\"level\":3}|404",
                "performance|10229000000011|{\"level\":3}|404",
                "season|10229000000011|{\"level\":3}|404"
            })
    void refusesLevelsThatMakeNoSense(String kind, String id, String body, int status) {
        hold(kind, id, body).then().statusCode(status).contentType("application/problem+json");
    }

    private static Response hold(String kind, String id, String body) {
        return given().contentType("application/json").body(body).put("/control/availability/" + kind + "/" + id);
    }

    private static Response change(String body) {
        return given().contentType("application/json").body(body).post("/control/catalog");
    }

    private static XmlPath carmen() {
        return Soap.CATALOG
                .call("<v:getCatalogDetailed><v:productCode>CARMEN</v:productCode></v:getCatalogDetailed>")
                .xmlPath();
    }

    private static int productCount() {
        return Soap.CATALOG
                .call("<v:getCatalogDetailed/>")
                .xmlPath()
                .getList(
                        "Envelope.Body.getCatalogDetailedResponse.CatalogResultDetailed.catalogData.seasons.products.id")
                .size();
    }

    private static OffsetDateTime lastUpdate() {
        return OffsetDateTime.parse(
                Soap.CATALOG.call("<v:getLastSetupUpdate/>").path("**.find { it.name() == 'lastSetupUpdate' }"));
    }
}
