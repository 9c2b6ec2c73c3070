package io.parvis.sandbox.control;

import static io.restassured.RestAssured.delete;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.parvis.sandbox.CleanSandbox;
import io.parvis.sandbox.Rest;
import io.parvis.sandbox.Soap;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CatalogChangesTest extends CleanSandbox {
    private static final String CARMEN = "10229000000011";
    private static final String TRAVIATA = "10229000000048";

    @Test
    void exportsNonsenseInPlaceOfADatedProduct() throws IOException {
        change("{\"break\":[\"" + CARMEN + "\"]}");
        JsonNode carmen = product("CARMEN");
        assertThat(carmen.has("externalName")).isFalse();
        JsonNode dates = carmen.path("event").path("performances");
        assertThat(dates.size()).isGreaterThan(1);
        assertThat(dates.path(0).path("start").asText()).isEqualTo("demain soir");
        assertThat(dates.path(0).path("prices").path(0).has("amount")).isFalse();
        assertThat(dates.path(0).path("prices").path(1).has("amount")).isTrue();
        assertThat(dates.path(dates.size() - 1).path("state").asText()).isEqualTo("HIBERNATING");
        assertThat(product("TRAVIATA").has("externalName")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "10229000000455,PARKING,service.prices[0]",
        "10229000000381,PROGRAMME-CARMEN,goods.prices[0]",
        "10229000000270,PASS-PARVIS,pass.items[0].itemPrices[0]",
        "10229000000307,PACK-DECOUVERTE,package.prices[0]"
    })
    void exportsNonsenseInPlaceOfOthers(String id, String code, String price) {
        change("{\"break\":[\"" + id + "\"]}");
        String product = "catalogData.seasons[0].products[0].";
        Rest.CATALOG
                .call("getCatalogDetailed", "{\"productCode\":\"" + code + "\"}")
                .then()
                .body(product + "id", equalTo(Long.parseLong(id)))
                .body(product + "salePeriods[0].start", equalTo("demain soir"))
                .body(product + price, notNullValue())
                .body(product + price, not(hasKey("amount")));
    }

    @Test
    void claimsAnotherInstitution() {
        change("{\"institution\":\"OTHER\"}");
        Rest.CATALOG
                .call("getPOSConfig")
                .then()
                .body("posConfigData.institCode", equalTo("OTHER"))
                .body("posConfigData.organizationCode", equalTo("OTHER"))
                .body("posConfigData.posId", equalTo(Long.parseLong(Soap.POINT_OF_SALE)));
    }

    @Test
    void exportsNoProductAtAll() {
        change("{\"empty\":true}");
        Rest.CATALOG
                .call("getCatalogDetailed")
                .then()
                .body("statusCode", equalTo("success"))
                .body("catalogData", not(hasKey("seasons")))
                .body("catalogData.physicalConfigurations", hasSize(4));
        change("{\"empty\":false}");
        Rest.CATALOG.call("getCatalogDetailed").then().body("catalogData.seasons", hasSize(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"break\":[\"" + CARMEN + "\"]}", "{\"institution\":\"OTHER\"}", "{\"empty\":true}"})
    void movesTheLastUpdateAndIsUndone(String body) throws IOException {
        String before = lastUpdate();
        change(body);
        assertThat(lastUpdate()).isGreaterThan(before);
        delete("/control/catalog").then().statusCode(204);
        assertThat(product("CARMEN").has("externalName")).isTrue();
        Rest.CATALOG.call("getPOSConfig").then().body("posConfigData.institCode", equalTo("OPERA"));
        Rest.CATALOG.call("getCatalogDetailed").then().body("catalogData.seasons.products", everyItem(notNullValue()));
    }

    @Test
    void changesNothingWhenAPartIsWrong() throws IOException {
        given().contentType("application/json")
                .body("{\"break\":[\"%s\"],\"empty\":true,\"suspend\":[\"1\"]}".formatted(TRAVIATA))
                .post("/control/catalog")
                .then()
                .statusCode(400);
        assertThat(product("TRAVIATA").has("externalName")).isTrue();
    }

    private static void change(String body) {
        given().contentType("application/json")
                .body(body)
                .post("/control/catalog")
                .then()
                .statusCode(204);
    }

    private static JsonNode product(String code) throws IOException {
        return new ObjectMapper()
                .readTree(Rest.CATALOG
                        .call("getCatalogDetailed", "{\"productCode\":\"" + code + "\"}")
                        .asByteArray())
                .path("catalogData")
                .path("seasons")
                .path(0)
                .path("products")
                .path(0);
    }

    private static String lastUpdate() {
        return Rest.CATALOG.call("getLastSetupUpdate").path("lastSetupUpdate");
    }
}
