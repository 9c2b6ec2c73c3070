package io.parvis.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.parvis.stack.testing.TicketshopResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(SeldomExported.class)
@WithTestResource(TicketshopResource.class)
class CatalogServiceTest extends Imported {
    @Test
    void tellsThePointsOfSale() {
        given().header("Accept-Language", "en")
                .get("/v1/points-of-sale")
                .then()
                .statusCode(200)
                .body("items.pos", equalTo(List.of("opera")))
                .body("items[0].name", equalTo("Parvis Opera"))
                .body("items[0].languages", equalTo(List.of("fr", "en", "de")));
        given().get("/v1/opera?lang=de")
                .then()
                .statusCode(200)
                .header("Content-Language", "de")
                .body("currency", equalTo("EUR"))
                .body("timeZone", equalTo("Europe/Paris"))
                .body("pages.terms.de", containsString("/de/"));
    }

    @Test
    void tellsWhatStandsBesideTheProducts() {
        given().get("/v1/opera/seasons")
                .then()
                .statusCode(200)
                .body("total", equalTo(3))
                .body("items.start", everyItem(notNullValue()));
        given().get("/v1/opera/activities?lang=en")
                .then()
                .statusCode(200)
                .header("Content-Language", "en")
                .body("total", greaterThanOrEqualTo(2))
                .body("items.name", everyItem(notNullValue()));
        given().get("/v1/opera/venues")
                .then()
                .statusCode(200)
                .body("items.code", hasItem("GS"))
                .body("items.town", everyItem(equalTo("Villeneuve-du-Parvis")));
        String showcased = given().get("/v1/opera/showcases")
                .then()
                .statusCode(200)
                .body("items.name", everyItem(notNullValue()))
                .extract()
                .path("items[0].products[0].id");
        given().get("/v1/opera/products/" + showcased).then().statusCode(200);
    }

    @Test
    void advantagesNeverTellTheirCodes() {
        given().get("/v1/opera/advantages")
                .then()
                .statusCode(200)
                .body("items.type", hasItem("CODE"))
                .body("items.type", hasItem("CONTACT"))
                .body("items.name", everyItem(notNullValue()))
                .body("items.findAll { it.accessCode != null }", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"seasons", "activities", "venues", "advantages", "showcases", "topics"})
    void whatStandsBesideTheProductsTakesNothingButALanguage(String part) {
        given().get("/v1/opera/" + part + "?limit=5").then().statusCode(400).contentType(PROBLEM);
        given().get("/v1/opera/" + part + "?lang=xx").then().statusCode(400).contentType(PROBLEM);
        given().get("/v1/nowhere/" + part).then().statusCode(404).contentType(PROBLEM);
    }

    @Test
    void importsOnceAndReadsWithoutSecutix() {
        given().get("/v1/opera/catalog")
                .then()
                .statusCode(200)
                .body("version", notNullValue())
                .body("counts.products", greaterThanOrEqualTo(150))
                .body("counts.performances", greaterThanOrEqualTo(2000))
                .body("counts.seasons", equalTo(3));
        for (int read = 0; read < 200; read++) {
            given().get("/v1/opera/products?limit=5").then().statusCode(200);
        }
        given().get(sandbox + "/control/calls").then().body("calls.getCatalogDetailed", equalTo(1));
    }

    @Test
    void operatorsRoutesAreClosedWithoutAToken() {
        given().get("/v1/opera/imports")
                .then()
                .statusCode(401)
                .contentType(PROBLEM)
                .body("code", equalTo("unauthorized"));
        given().header("Authorization", "Bearer nonsense")
                .post("/v1/opera/imports")
                .then()
                .statusCode(401)
                .contentType(PROBLEM);
        given().header("Authorization", "Bearer " + token("viewer"))
                .get("/v1/opera/imports")
                .then()
                .statusCode(403)
                .contentType(PROBLEM);
    }

    @Test
    void operatorsSeeImportsAndAreHeldToSecutixsLimits() {
        String bearer = "Bearer " + token("operator");
        ValidatableResponse imports = given().header("Authorization", bearer)
                .get("/v1/opera/imports")
                .then()
                .statusCode(200)
                .body("items[0].result", equalTo("PUBLISHED"));
        String id = imports.extract().path("items[0].id");
        given().header("Authorization", bearer)
                .get("/v1/opera/imports/" + id)
                .then()
                .statusCode(200)
                .body("counts.products", greaterThanOrEqualTo(150))
                .body("calls", equalTo(3))
                .body("bytes", greaterThanOrEqualTo(10_000))
                .body("warningCount", notNullValue());
        given().header("Authorization", bearer)
                .get("/v1/opera/imports/none")
                .then()
                .statusCode(404)
                .body("code", equalTo("unknown-import"));
        given().header("Authorization", bearer)
                .post("/v1/opera/imports")
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("too-many-requests"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/opera/products?limit=100",
                "/v1/opera/advantages",
                "/v1/opera/export",
                "/v1/opera/changes?limit=100",
                "/v1/opera/imports",
                "/internal/opera/sales"
            })
    void accessCodesAreNowhere(String path) throws IOException {
        String answer = given().header("Authorization", "Bearer " + token("operator"))
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(accessCodes()).isNotEmpty().noneMatch(answer::contains);
        assertThat(answer).doesNotContain("accessCode");
    }

    /** Those that the sandbox's export holds. */
    private static List<String> accessCodes() throws IOException {
        Path advantages = Path.of(System.getProperty("parvis.root"))
                .resolve("ticketshop-sandbox/src/main/resources/venue/advantages.txt");
        return Files.readAllLines(advantages).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\|")[2].strip())
                .filter(code -> !code.isEmpty())
                .toList();
    }

    @Test
    void otherServicesLearnWhatIsOnSale() {
        String etag = given().get("/internal/opera/sales")
                .then()
                .statusCode(200)
                .body("products.size()", greaterThanOrEqualTo(150))
                .extract()
                .header("ETag");
        given().header("If-None-Match", etag)
                .get("/internal/opera/sales")
                .then()
                .statusCode(304);
    }
}
