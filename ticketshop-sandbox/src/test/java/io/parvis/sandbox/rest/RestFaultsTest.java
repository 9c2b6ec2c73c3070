package io.parvis.sandbox.rest;

import static io.restassured.RestAssured.delete;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.parvis.sandbox.CleanSandbox;
import io.parvis.sandbox.Rest;
import io.parvis.sandbox.Soap;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RestFaultsTest extends CleanSandbox {
    private static final String POS_CONFIG = "getPOSConfig";

    @TestHTTPResource
    URI root;

    @Test
    void isInProgressUntilTheRequestIdFetchesTheData() {
        fault(POS_CONFIG, "in_progress", 1);
        String id = Rest.CATALOG
                .call(POS_CONFIG)
                .then()
                .statusCode(200)
                .body("statusCode", equalTo("in_progress"))
                .body("", not(hasKey("posConfigData")))
                .extract()
                .path("requestId");
        Rest.CATALOG
                .call("getCatalogDetailed", "{\"requestId\":\"" + id + "\"}")
                .then()
                .body("statusCode", equalTo("unknown_request_id"));
        Rest.CATALOG
                .call(POS_CONFIG, "{\"requestId\":\"" + id + "\"}")
                .then()
                .body("statusCode", equalTo("success"))
                .body("", hasKey("posConfigData"));
    }

    @Test
    void isInProgressWithoutAnId() {
        fault(POS_CONFIG, "in_progress_no_id", 1);
        Rest.CATALOG
                .call(POS_CONFIG)
                .then()
                .body("statusCode", equalTo("in_progress"))
                .body("", not(hasKey("requestId")));
        Rest.CATALOG.call(POS_CONFIG).then().body("statusCode", equalTo("success"));
    }

    @ParameterizedTest
    @CsvSource({"http_509,509", "http_429,429", "http_500,500"})
    void answersWithAStatus(String fault, int status) {
        fault("*", fault, 1);
        Rest.CATALOG.call(POS_CONFIG).then().statusCode(status).body(not(containsString("{")));
        Rest.CATALOG.call(POS_CONFIG).then().statusCode(200);
    }

    @Test
    void saysWhenToComeBack() {
        fault(POS_CONFIG, "http_429", 1);
        assertThat(Rest.CATALOG.call(POS_CONFIG).header("Retry-After")).isEqualTo("60");
    }

    @ParameterizedTest
    @CsvSource({"soap_fault,500,technical_error", "unauthorized,401,unauthorized"})
    void answersWithAnErrorInJson(String fault, int status, String code) {
        fault(POS_CONFIG, fault, 1);
        Rest.CATALOG
                .call(POS_CONFIG)
                .then()
                .statusCode(status)
                .contentType("application/json")
                .body("statusCode", equalTo(code));
        Rest.CATALOG.call(POS_CONFIG).then().statusCode(200);
    }

    @Test
    void answersGarbage() {
        fault(POS_CONFIG, "garbage", 1);
        Rest.CATALOG
                .call(POS_CONFIG)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body(containsString("Maintenance"))
                .body(not(containsString("{")));
    }

    @Test
    void answersWithoutData() {
        fault("*", "empty", 2);
        assertThat(Rest.CATALOG.call("getCatalogDetailed").asString())
                .isEqualTo("{\"statusCode\":\"success\",\"catalogData\":{}}");
        Rest.AVAILABILITY
                .call(
                        "getProductAvailability",
                        "{\"pointOfSalesId\":%s,\"productIds\":[10229000000011]}".formatted(Soap.POINT_OF_SALE))
                .then()
                .body("statusCode", equalTo("success"))
                .body("", not(hasKey("availabilityData")));
    }

    @Test
    void answersWithWhatNobodyKnows() {
        fault("*", "unknown_values", 2);
        String products = "catalogData.seasons.products.flatten()";
        Rest.CATALOG
                .call("getCatalogDetailed")
                .then()
                .statusCode(200)
                .body(products + ".sustainability", hasItem("A+"))
                .body(products + ".carbonFootprint.kilograms", hasItem(4))
                .body(products + ".productFamilyType", hasItem("HOLOGRAM"))
                .body(products + ".event.performances.flatten().state", hasItem("HIBERNATING"))
                .body("catalogData.seasons[0]", not(hasKey("sustainability")));
        Rest.AVAILABILITY
                .call(
                        "getEventAvailability",
                        "{\"pointOfSalesId\":%s,\"eventIds\":[10229000000011]}".formatted(Soap.POINT_OF_SALE))
                .then()
                .body("availabilityData.availabilityLevel", hasItem("PURPLE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"getCatalogDetailed", POS_CONFIG})
    void cutsTheConnectionAfterRealData(String operation) throws Exception {
        fault("*", "cut", 1);
        String answer = untilTheConnectionCloses(operation);
        assertThat(answer)
                .startsWith("HTTP/1.1 200 OK")
                .contains("{\"statusCode\":\"success\"")
                .doesNotEndWith("}")
                .doesNotEndWith("\r\n0\r\n\r\n");
        Rest.CATALOG.call(operation).then().statusCode(200).body("statusCode", equalTo("success"));
    }

    @Test
    void isSlowUntilTheFaultsAreDeleted() throws Exception {
        fault(POS_CONFIG, "slow", null);
        CompletableFuture<Integer> slow = CompletableFuture.supplyAsync(
                () -> Rest.CATALOG.call(POS_CONFIG).statusCode());
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> get("/control/calls").then().body("calls.getPOSConfig", equalTo(1)));
        assertThat(slow).isNotDone();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            delete("/control/faults");
            return slow.isDone();
        });
        assertThat(slow.get()).isEqualTo(200);
    }

    // on a bare socket: HTTP clients hide what came before the cut
    private String untilTheConnectionCloses(String operation) throws IOException {
        String request = "POST %s HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\nContent-Length: 2\r\n\r\n{}"
                .formatted(Rest.CATALOG.path(operation), root.getAuthority(), Rest.token());
        try (Socket socket = new Socket(root.getHost(), root.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void fault(String operation, String fault, Integer times) {
        given().contentType("application/json")
                .body("{\"operation\":\"%s\",\"fault\":\"%s\"%s}"
                        .formatted(operation, fault, times == null ? "" : ",\"times\":" + times))
                .post("/control/faults")
                .then()
                .statusCode(204);
    }
}
