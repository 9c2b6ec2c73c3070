package io.parvis.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.parvis.gateway.refusing.Refusals;
import io.parvis.problem.Problem;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StandIns.class)
class FailingServicesTest {
    @TestHTTPResource("/")
    URI gateway;

    @Inject
    DoneRequests done;

    @Test
    void aServiceThatIsDownIsNotReady() {
        given().get("/v1/opera/availability?product=1")
                .then()
                .statusCode(503)
                .contentType(Problem.MEDIA_TYPE)
                .header("Retry-After", matchesPattern("\\d+"))
                .header("Cache-Control", "no-store")
                .body("code", is("not-ready"))
                .body("instance", is("/v1/opera/availability"))
                .body("traceId", notNullValue());
    }

    @Test
    void aPostToAServiceThatIsDownIsAnsweredToo() {
        given().body(new byte[1_000_000])
                .post("/v1/opera/availability/of/tomorrow")
                .then()
                .statusCode(503)
                .body("code", is("not-ready"));
    }

    @Test
    void aServiceThatIsTooSlowTimesOut() {
        given().get("/v1/opera/products/silent")
                .then()
                .statusCode(504)
                .contentType(Problem.MEDIA_TYPE)
                .header("Retry-After", nullValue())
                .body("code", is("gateway-timeout"));
    }

    @Test
    void whatWasAskedForIsNotLogged() {
        Logger log = Logger.getLogger(Refusals.class.getName());
        List<String> lines = new CopyOnWriteArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(((ExtLogRecord) line).getFormattedMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        log.setLevel(Level.FINE); // where each has a line, whatever came before
        log.addHandler(handler);
        try {
            given().get("/v1/opera/products/silent?q=secret-person").then().statusCode(504);
            given().get("/v1/opera/imports/silent?q=secret-person").then().statusCode(504);
            given().get("/v1/opera/links/garbage?q=secret-person").then().statusCode(502);
        } finally {
            log.removeHandler(handler);
            log.setLevel(null);
        }
        assertThat(lines).filteredOn(line -> line.contains("GET /v1/opera/")).hasSize(3);
        assertThat(lines.toString()).doesNotContain("secret-person");
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "other-protocol", "cut-head", "bad-length", "nothing"})
    void anAnswerThatIsNoHttpIsABadGateway(String kind) {
        given().get("/v1/opera/links/" + kind)
                .then()
                .statusCode(502)
                .contentType(Problem.MEDIA_TYPE)
                .body("code", is("bad-gateway"))
                .body("detail", is("The part that answers this broke off or sent no HTTP."));
    }

    @ParameterizedTest
    @CsvSource({
        "crashed, 502, bad-gateway",
        "silent-failure, 502, bad-gateway",
        "unheard-of, 502, bad-gateway",
        "not-there, 503, not-ready",
        "not-in-time, 504, gateway-timeout",
        "sorry, 500, mine"
    })
    void aFailureIsToldAsAProblem(String kind, int status, String code) {
        for (String route : List.of("/v1/opera/links/", "/v1/opera/go/")) {
            given().get(route + kind)
                    .then()
                    .statusCode(status)
                    .contentType(Problem.MEDIA_TYPE)
                    .header("Retry-After", status == 503 ? notNullValue() : nullValue())
                    .body("code", is(code))
                    .body(not(containsString("java.lang")));
        }
    }

    @Test
    void aQuestionIsRepeatedOnALostConnectionButAnOrderIsNot() {
        String path = "/v1/opera/links/every-second-time";
        given().get(path).then().statusCode(200).body(is("here"));
        given().head(path).then().statusCode(200);
        given().post(path).then().statusCode(502).body("code", is("bad-gateway"));
        given().post(path).then().statusCode(200);
        given().body("x").post(path).then().statusCode(502);
        given().body("x").post(path).then().statusCode(200);
    }

    @Test
    void anAnswerThatIsCutIsNeverCompleted() throws IOException {
        String answer = RawHttp.get(gateway, "/v1/opera/go/cut-long-body");
        assertThat(answer).containsIgnoringCase("Content-Length: 100000").endsWith("{\"half\":");
    }

    @Test
    void nothingIsToldOfAShortAnswerThatIsCut() throws IOException {
        String answer = RawHttp.get(gateway, "/v1/opera/go/cut-body");
        assertThat(answer)
                .startsWith("HTTP/1.1 502")
                .contains("\"bad-gateway\"")
                .doesNotContain("half");
    }

    @Test
    void noShutdownWaitsForAnAnswerThatWasCut() throws IOException {
        RawHttp.get(gateway, "/v1/opera/go/cut-long-body?n=1");
        await().until(() -> done.contains("/v1/opera/go/cut-long-body?n=1"));
    }

    @Test
    void whatWasToBeKeptAndIsCutIsABadGateway() {
        given().get("/v1/opera/links/cut-body").then().statusCode(502).body("code", is("bad-gateway"));
    }

    @Test
    void theOthersGoOn() {
        given().get("/v1/opera/availability").then().statusCode(503);
        given().get("/v1/opera/products").then().statusCode(200);
    }

    @Test
    void healthNamesTheServicesAndTheGatewayStaysReady() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", is("UP"))
                .body("checks.find { it.name == 'services' }.data.catalog", is("ready"))
                .body("checks.find { it.name == 'services' }.data.identity", is("not ready"))
                .body("checks.find { it.name == 'services' }.data.availability", is("not reachable"))
                .body("checks.find { it.name == 'services' }.data.link", is("not reachable"));
        given().get("/q/health/live").then().statusCode(200).body("status", is("UP"));
    }
}
