package io.parvis.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StandIns.class)
class CorsTest {
    private static final String SITE = "https://www.opera-du-parvis.example";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/points-of-sale",
                "/v1/opera",
                "/v1/opera/products",
                "/v1/opera/availability",
                "/v1/opera/links/product",
                "/v1/opera/links/checkout",
                "/v1/opera/products/cart",
                "/v1/opera/links/cart/x",
                "/v1/opera/no"
            })
    void theSiteMayReadWithoutCookies(String path) {
        asked(SITE, path)
                .header("Access-Control-Allow-Origin", SITE)
                .header("Access-Control-Expose-Headers", containsString("ETag"))
                .header("Access-Control-Allow-Credentials", nullValue());
        assertVaries(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/opera/visitor", "/v1/opera/sso/metadata", "/v1/opera/links/cart"})
    void theSiteMayReadAboutItsVisitor(String path) {
        asked(SITE, path)
                .header("Access-Control-Allow-Origin", SITE)
                .header("Access-Control-Allow-Credentials", "true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "http://www.opera-du-parvis.example",
                "https://www.opera-du-parvis.example:8443",
                "https://www.opera-du-parvis.example.evil.example",
                "https://opera-du-parvis.example",
                "HTTPS://WWW.OPERA-DU-PARVIS.EXAMPLE",
                "null",
                "*",
                ""
            })
    void otherOriginsMayNot(String origin) {
        asked(origin, "/v1/opera/visitor")
                .statusCode(200)
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Access-Control-Allow-Credentials", nullValue());
        preflight(origin, "/v1/opera/visitor")
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Access-Control-Allow-Methods", nullValue());
    }

    @Test
    void theSiteOfOnePointOfSaleMayNotReadAnother() {
        asked(SITE, "/v1/theatre/products").header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void preflightsAreAnsweredHere() {
        preflight(SITE, "/v1/opera/visitor")
                .statusCode(204)
                .header("Access-Control-Allow-Origin", SITE)
                .header("Access-Control-Allow-Credentials", "true")
                .header("Access-Control-Allow-Methods", containsString("GET"))
                .header("Access-Control-Allow-Headers", containsString("If-None-Match"))
                .header("Access-Control-Max-Age", "3600");
        preflight(SITE, "/v1/opera/products").header("Access-Control-Allow-Credentials", nullValue());
    }

    @Test
    void anOptionsRequestThatIsNoPreflightPasses() {
        given().options("/v1/opera/products").then().statusCode(200).body("method", is("OPTIONS"));
    }

    private static void assertVaries(String path) {
        assertThat(given().get(path).headers().getValues("Vary")).contains("Origin");
    }

    private static ValidatableResponse asked(String origin, String path) {
        return given().header("Origin", origin).get(path).then();
    }

    private static ValidatableResponse preflight(String origin, String path) {
        return given().header("Origin", origin)
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "if-none-match")
                .options(path)
                .then();
    }
}
