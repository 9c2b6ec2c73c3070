package io.parvis.endtoend;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;

import io.parvis.stack.RunningSet;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a front-end team sees: everything asked through the gateway, answered by packaged services. */
class ThroughTheGatewayIT {
    private static final String PROBLEM = "application/problem+json";

    private static RunningSet set;

    @BeforeAll
    static void start() {
        set = OneSet.get();
        RestAssured.baseURI = set.gateway().toString();
        RestAssured.port = set.gateway().getPort();
    }

    @Test
    void aSeasonIsBrowsed() {
        given().get("/v1/points-of-sale").then().statusCode(200).body("items.pos", equalTo(List.of("opera")));

        JsonPath list = given().get("/v1/opera/products?limit=5")
                .then()
                .statusCode(200)
                .body("items", hasSize(5))
                .body("total", greaterThanOrEqualTo(150))
                .body("next", notNullValue())
                .extract()
                .jsonPath();
        given().get("/v1/opera/products?limit=5&cursor=" + list.getString("next"))
                .then()
                .statusCode(200)
                .body("items", hasSize(5));

        String id = list.getString("items[0].id");
        given().get("/v1/opera/products/" + id + "?lang=de")
                .then()
                .statusCode(200)
                .header("Content-Language", "de")
                .body("id", equalTo(id))
                .body("name", notNullValue());
        given().get("/v1/opera/products/" + id + "/performances")
                .then()
                .statusCode(200)
                .body("total", greaterThan(0));
    }

    @Test
    void levelsAndLinksGoTogether() {
        String id = onSale();
        given().get("/v1/opera/availability?product=" + id + "&lang=fr")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(id))
                .body("items[0].kind", equalTo("product"))
                .body("items[0].level", is(oneOf("AVAILABLE", "LIMITED", "SOLD_OUT", "UNKNOWN")))
                .body("items[0]", hasKey("stale"));
        given().get("/v1/opera/links/product?id=" + id + "&lang=en")
                .then()
                .statusCode(200)
                .body("", hasKey("bookable"))
                .body("label", notNullValue());
    }

    @Test
    void aBookableLinkLeadsIntoTheShop() {
        JsonPath products = given().get("/v1/opera/products?saleStatus=ON_SALE&limit=100")
                .then()
                .extract()
                .jsonPath();
        for (String id : products.<String>getList("items.id")) {
            JsonPath link = given().get("/v1/opera/links/product?id=" + id)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            if (link.getBoolean("bookable")) {
                assertThat(link.getString("href")).startsWith(set.sandbox() + "/api/1/redirect/product");
                given().redirects()
                        .follow(false)
                        .urlEncodingEnabled(false)
                        .get(link.getString("href"))
                        .then()
                        .statusCode(302);
                return;
            }
        }
        throw new AssertionError("None of the products on sale is bookable");
    }

    @Test
    void theVisitorIsReadFromCookies() {
        given().get("/v1/opera/visitor")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("authenticated", equalTo(false));
        given().header("Cookie", "stx_cartSummary_OPERA_WEB=2%7C97.00%7CEUR%7C2099-01-01T00%3A00%3A00Z%7C4711")
                .get("/v1/opera/visitor")
                .then()
                .statusCode(200)
                .body("cart.amount.amount", equalTo("97.00"))
                .body("cart.amount.currency", equalTo("EUR"));
    }

    @Test
    void noVisitorCausesACallToSecutix() {
        String id = onSale();
        List<String> routes = List.of(
                "/v1/opera/products?limit=",
                "/v1/opera/products/" + id + "/performances?limit=",
                "/v1/opera/performances?include=availability,booking&limit=",
                "/v1/opera/products?sort=name&include=availability,booking&limit=");
        JsonPath before = calls();
        for (int read = 0; read < 1000; read++) {
            given().get(routes.get(read % 4) + (1 + read / 10)).then().statusCode(200);
        }
        JsonPath after = calls();
        assertThat(before.getInt("calls.getCatalogDetailed")).isEqualTo(1);
        assertThat(after.getInt("calls.getCatalogDetailed")).isEqualTo(1);
        assertThat(after.getInt("calls.getPOSConfig")).isEqualTo(before.getInt("calls.getPOSConfig"));
    }

    @Test
    void oneDocumentDescribesAllServices() {
        String yaml = given().get("/openapi").then().statusCode(200).extract().asString();
        assertThat(yaml).contains("openapi: 3.1");
        JsonPath json = given().get("/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(json.getMap("paths").keySet().stream().map(Object::toString).toList())
                .contains(
                        "/v1/points-of-sale",
                        "/v1/{pos}",
                        "/v1/{pos}/products",
                        "/v1/{pos}/products/{productId}",
                        "/v1/{pos}/availability",
                        "/v1/{pos}/links/product",
                        "/v1/{pos}/links/performance",
                        "/v1/{pos}/visitor",
                        "/v1/{pos}/imports")
                .noneMatch(path -> path.startsWith("/internal"));
        given().get("/swagger-ui/").then().statusCode(200).body(containsString("swagger"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/nowhere/products|404|unknown-point-of-sale",
                "/v1/nowhere/availability?product=1|404|unknown-point-of-sale",
                "/v1/nowhere/links/product?id=1|404|unknown-point-of-sale",
                "/v1/nowhere/visitor|404|unknown-point-of-sale",
                "/v1/opera/products/1|404|unknown-product",
                "/v1/opera/links/product?id=1|404|unknown-product",
                "/v1/opera/links/performance?id=1|404|unknown-performance",
                "/v1/opera/products?colour=red|400|unknown-parameter",
                "/v1/opera/availability?product=1&colour=red|400|unknown-parameter",
                "/v1/opera/links/product?id=1&colour=red|400|unknown-parameter",
                "/v1/opera/visitor?colour=red|400|unknown-parameter",
                "/v1/opera/products?lang=es|400|unknown-language",
                "/v1/opera/availability?product=1&lang=es|400|unknown-language",
                "/v1/opera/availability?product=abc|400|invalid-parameter",
                "/v1/opera/products?cursor=forged|400|invalid-cursor",
                "/v1/opera/nothing|404|unknown-route",
                "/nothing|404|unknown-route",
                "/internal/opera/sales|404|unknown-route",
                "/v1/../internal/opera/sales|404|unknown-route"
            })
    void everyWrongQuestionGetsAProblem(String path, int status, String code) {
        given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(status)
                .contentType(startsWith(PROBLEM))
                .body("code", equalTo(code))
                .body("detail", notNullValue())
                .body("traceId", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"operator", "viewer"})
    void operatorsRoutesOpenWithOneToken(String client) {
        given().get("/v1/opera/imports").then().statusCode(401).contentType(startsWith(PROBLEM));
        String token = given().formParam("grant_type", "client_credentials")
                .formParam("client_id", client)
                .formParam("client_secret", client)
                .post(set.sandbox() + "/oidc/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
        given().header("Authorization", "Bearer " + token)
                .get("/v1/opera/imports")
                .then()
                .statusCode(client.equals("operator") ? 200 : 403);
    }

    private static String onSale() {
        return given().get("/v1/opera/products?saleStatus=ON_SALE&family=SINGLE_ENTRY&limit=1")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    private static JsonPath calls() {
        return given().get(set.sandbox() + "/control/calls")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
