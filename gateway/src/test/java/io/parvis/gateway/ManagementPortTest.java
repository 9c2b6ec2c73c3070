package io.parvis.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.parvis.problem.Problem;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With a port of their own, health and metrics are there and nowhere else, and nothing else is there. */
@QuarkusTest
@WithTestResource(StandIns.class)
@TestProfile(AsInProduction.class)
class ManagementPortTest {
    @TestHTTPResource("/")
    URI gateway;

    @ConfigProperty(name = "parvis.management.port")
    int port;

    @Test
    void healthAndMetricsAreThere() {
        given().port(port).get("/q/health/live").then().statusCode(200).body("status", is("UP"));
        given().port(port)
                .get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'services' }.data.catalog", is("ready"));
        given().port(port).get("/q/health/started").then().statusCode(200);
        given().port(port).get("/q/metrics").then().statusCode(200).body(containsString("jvm_threads"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q",
                "/q/",
                "/q/health",
                "/q/health/live",
                "/q/metrics",
                "/q/metrics/",
                "/%71/metrics",
                "//q/metrics",
                "/./q/metrics",
                "/problems/../q/metrics",
                "/problems/%2e%2e/q/health",
                "http://localhost/q/metrics"
            })
    void thePublicPortHasNoneOfThem(String target) throws IOException {
        String answer = RawHttp.get(gateway, target);
        assertThat(answer)
                .startsWith("HTTP/1.1 404 ")
                .contains("\"code\":\"unknown-route\"")
                .doesNotContain("jvm_", "\"status\": \"UP\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/points-of-sale", "/v1/opera/products", "/openapi", "/problems", "/swagger-ui/", "/", "/qx"})
    void theirPortHasNothingElse(String path) {
        given().port(port)
                .get(path)
                .then()
                .statusCode(404)
                .contentType(Problem.MEDIA_TYPE)
                .body("code", is("unknown-route"));
    }

    @Test
    void theirPortReadsAsMuchAsThePublicOne() {
        given().port(port)
                .header("X-Long", "x".repeat(12_000))
                .get("/q/health/live?" + "x".repeat(7_000))
                .then()
                .statusCode(200);
        given().port(port)
                .get("/q/health/live?" + "x".repeat(9_000))
                .then()
                .statusCode(414)
                .body("detail", is("Path and query may have 8000 characters."));
    }

    @Test
    void thePublicPortIsAsEver() {
        given().get("/v1/opera/products").then().statusCode(200).body("service", is("catalog"));
        given().get("/openapi").then().statusCode(200).body(not(containsString("unknown-route\",")));
    }
}
