package io.parvis.sandbox.soap;

import static io.restassured.RestAssured.delete;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.parvis.sandbox.CleanSandbox;
import io.parvis.sandbox.Soap;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FaultsTest extends CleanSandbox {
    private static final String POS_CONFIG = "<v:getPOSConfig/>";
    private static final String CATALOG = "<v:getCatalogDetailed/>";
    private static final String RESULT = "Envelope.Body.getPOSConfigResponse.POSConfigResult";

    @TestHTTPResource
    URI root;

    @Test
    void isInProgressUntilTheRequestIdFetchesTheData() {
        fault("getPOSConfig", "in_progress", 2);
        String id = Soap.CATALOG
                .call(POS_CONFIG)
                .then()
                .statusCode(200)
                .body(RESULT + ".statusCode", equalTo("in_progress"))
                .body(not(containsString("posConfigData")))
                .extract()
                .path(RESULT + ".requestId");
        again(id).then().body(RESULT + ".statusCode", equalTo("in_progress")).body(RESULT + ".requestId", equalTo(id));
        again(id).then().body(RESULT + ".statusCode", equalTo("success")).body(containsString("posConfigData"));
        get("/control/calls").then().body("calls.getPOSConfig", equalTo(3));
    }

    @Test
    void givesARequestIdForItsOwnOperationOnly() {
        fault("getPOSConfig", "in_progress", 1);
        String id = Soap.CATALOG.call(POS_CONFIG).path(RESULT + ".requestId");
        Soap.CATALOG
                .call("<v:getCatalogDetailed><v:requestId>%s</v:requestId></v:getCatalogDetailed>".formatted(id))
                .then()
                .body(containsString("unknown_request_id"));
    }

    @Test
    void isInProgressWithoutAnId() {
        fault("getPOSConfig", "in_progress_no_id", 1);
        Soap.CATALOG
                .call(POS_CONFIG)
                .then()
                .body(RESULT + ".statusCode", equalTo("in_progress"))
                .body(not(containsString("requestId")));
        Soap.CATALOG.call(POS_CONFIG).then().body(RESULT + ".statusCode", equalTo("success"));
    }

    @ParameterizedTest
    @CsvSource({"http_509,509", "http_429,429", "http_500,500"})
    void answersWithAStatus(String fault, int status) {
        fault("*", fault, 1);
        Soap.CATALOG.call(POS_CONFIG).then().statusCode(status).body(not(containsString("Envelope")));
        Soap.CATALOG.call(POS_CONFIG).then().statusCode(200);
    }

    @Test
    void saysWhenToComeBack() {
        fault("getPOSConfig", "http_429", 1);
        assertThat(Soap.CATALOG.call(POS_CONFIG).header("Retry-After")).isEqualTo("60");
    }

    @ParameterizedTest
    @CsvSource({"soap_fault,soap:Server", "unauthorized,wsse:FailedAuthentication"})
    void answersWithASoapFault(String fault, String code) {
        fault("getPOSConfig", fault, 1);
        Soap.CATALOG.call(POS_CONFIG).then().statusCode(500).body("Envelope.Body.Fault.faultcode", equalTo(code));
        Soap.CATALOG.call(POS_CONFIG).then().statusCode(200);
    }

    @Test
    void answersGarbage() {
        fault("getPOSConfig", "garbage", 1);
        Soap.CATALOG.call(POS_CONFIG).then().statusCode(200).body(not(containsString("Envelope")));
    }

    @Test
    void answersWithoutData() {
        fault("*", "empty", 2);
        Soap.CATALOG
                .call(CATALOG)
                .then()
                .statusCode(200)
                .body(containsString("success"))
                .body(not(containsString("<seasons>")));
        Soap.availability("getProductAvailability", Soap.POINT_OF_SALE, "productIds", "10229000000011")
                .then()
                .body(containsString("success"))
                .body(not(containsString("availabilityData")));
    }

    @Test
    void answersWithWhatNobodyKnows() {
        fault("*", "unknown_values", 2);
        Soap.CATALOG
                .call(CATALOG)
                .then()
                .statusCode(200)
                .body(containsString("carbonFootprint"))
                .body(containsString("sustainability="))
                .body(containsString("HIBERNATING"))
                .body(containsString("HOLOGRAM"));
        Soap.availability("getEventAvailability", Soap.POINT_OF_SALE, "eventIds", "10229000000011")
                .then()
                .body(containsString("PURPLE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {CATALOG, POS_CONFIG})
    void cutsTheConnectionAfterRealData(String call) throws Exception {
        fault("*", "cut", 1);
        String answer = untilTheConnectionCloses(Soap.CATALOG.envelope(call));
        assertThat(answer)
                .startsWith("HTTP/1.1 200 OK")
                .contains("<soap:Envelope", "success")
                .doesNotContain("</soap:Envelope>")
                .doesNotEndWith("\r\n0\r\n\r\n");
        Soap.CATALOG.call(call).then().statusCode(200).body(containsString("</soap:Envelope>"));
    }

    @Test
    void isSlowUntilTheFaultsAreDeleted() throws Exception {
        fault("getPOSConfig", "slow", null);
        CompletableFuture<Integer> slow = CompletableFuture.supplyAsync(
                () -> Soap.CATALOG.call(POS_CONFIG).statusCode());
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> get("/control/calls").then().body("calls.getPOSConfig", equalTo(1)));
        assertThat(slow).isNotDone();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            delete("/control/faults");
            return slow.isDone();
        });
        assertThat(slow.get(1, TimeUnit.SECONDS)).isEqualTo(200);
    }

    @Test
    void spareOtherOperations() {
        fault("getCatalogDetailed", "http_500", null);
        Soap.CATALOG.call(POS_CONFIG).then().statusCode(200);
        get("/control/faults").then().body("", hasSize(1));
    }

    @Test
    void spareThoseWhoAreNotLetIn() {
        fault("*", "http_509", 1);
        Soap.CATALOG.call(POS_CONFIG, "").then().statusCode(500);
        Soap.CATALOG.call(POS_CONFIG).then().statusCode(509);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"operation\":\"*\"}",
                "{\"operation\":\"*\",\"fault\":\"flood\"}",
                "{\"operation\":\"getEverything\",\"fault\":\"cut\"}",
                "{\"fault\":\"cut\"}",
                "{\"operation\":\"*\",\"fault\":\"cut\",\"times\":0}",
                "{\"operation\":\"*\",\"fault\":\"cut\",\"times\":\"many\"}",
                "{\"operation\":\"*\",\"fault\":\"cut\",\"often\":true}",
                "not json"
            })
    void refusesOrdersThatMakeNoSense(String body) {
        given().contentType("application/json")
                .body(body)
                .post("/control/faults")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("status", equalTo(400));
        get("/control/faults").then().body("", hasSize(0));
    }

    // on a bare socket: HTTP clients hide what came before the cut
    private String untilTheConnectionCloses(String envelope) throws IOException {
        byte[] body = envelope.getBytes(StandardCharsets.UTF_8);
        String head = "POST %s HTTP/1.1\r\nHost: %s\r\nContent-Type: text/xml\r\nContent-Length: %d\r\n\r\n"
                .formatted(Soap.CATALOG.path(), root.getAuthority(), body.length);
        try (Socket socket = new Socket(root.getHost(), root.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static io.restassured.response.Response again(String id) {
        return Soap.CATALOG.call("<v:getPOSConfig><v:requestId>%s</v:requestId></v:getPOSConfig>".formatted(id));
    }

    private static void fault(String operation, String fault, Integer times) {
        String body = "{\"operation\":\"%s\",\"fault\":\"%s\"%s}"
                .formatted(operation, fault, times == null ? "" : ",\"times\":" + times);
        given().contentType("application/json")
                .body(body)
                .post("/control/faults")
                .then()
                .statusCode(204);
    }
}
