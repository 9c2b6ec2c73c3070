package io.parvis.endtoend;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;

import io.parvis.stack.EmbeddedRedis;
import io.parvis.stack.RunningSet;
import io.parvis.stack.Service;
import io.parvis.stack.SetOptions;
import io.parvis.stack.StackException;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SecuTix, services and Redis failing: what is served, and what is said of it. */
class TroubleIT {
    @Test
    void aRestartedCatalogueServesFromRedisWithoutSecutix() {
        try (RunningSet set = RunningSet.start(SetOptions.onFreePorts())) {
            String version = version(set);
            given().delete(set.sandbox() + "/control/calls");

            set.restart(Service.CATALOG);

            assertThat(version(set)).isEqualTo(version);
            given().get(set.sandbox() + "/control/calls")
                    .then()
                    .body("calls.getCatalogDetailed.toString()", equalTo("null"));
        }
    }

    @Test
    void aServiceThatIsDownIsSaidToBeAndTheOthersServe() {
        try (RunningSet set = RunningSet.start(SetOptions.onFreePorts())) {
            set.kill(Service.AVAILABILITY);

            given().get(set.gateway() + "/v1/opera/availability?product=1")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", notNullValue());
            given().get(set.gateway() + "/v1/opera/products").then().statusCode(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "cut,broke off",
        "garbage,cannot be read",
        "http_500,HTTP 500",
        "http_509,limits",
        "unauthorized,rejected",
        "empty,holds no product"
    })
    void aBrokenExportAtStartIsSaidAndTriedAgain(String fault, String said) {
        try (RunningSet set = RunningSet.start(SetOptions.onFreePorts())) {
            set.kill(Service.CATALOG);
            EmbeddedRedis redis = set.redis().orElseThrow();
            redis.stop();
            redis.start();
            given().contentType(ContentType.JSON)
                    .body(Map.of("operation", "getCatalogDetailed", "fault", fault))
                    .post(set.sandbox() + "/control/faults");

            set.launch(Service.CATALOG);

            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> given().get(set.url(Service.CATALOG) + "/q/health/ready")
                            .then()
                            .statusCode(503)
                            .body(containsString(said)));
            given().get(set.gateway() + "/v1/opera/products")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .body("code", equalTo("not-ready"));

            given().delete(set.sandbox() + "/control/faults");
            if (!fault.equals("http_509") && !fault.equals("empty")) {
                Awaitility.await()
                        .atMost(Duration.ofSeconds(90))
                        .untilAsserted(() -> given().get(set.gateway() + "/v1/opera/products")
                                .then()
                                .statusCode(200)
                                .body("total", greaterThanOrEqualTo(150)));
            }
        }
    }

    @Test
    void aWrongPasswordIsSaidInPlainWords() {
        SetOptions options = SetOptions.onFreePorts()
                .with(Service.CATALOG, "OPERA_SECUTIX_PASSWORD", "not-the-password")
                .readyWithin(Duration.ofSeconds(40));
        assertThatThrownBy(() -> RunningSet.start(options))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("catalog-service")
                .hasMessageContaining("SecuTix rejected the call")
                .message()
                .doesNotContain("not-the-password");
    }

    private static String version(RunningSet set) {
        return given().get(set.gateway() + "/v1/opera/catalog")
                .then()
                .statusCode(200)
                .extract()
                .path("version");
    }
}
