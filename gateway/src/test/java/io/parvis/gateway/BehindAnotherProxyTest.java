package io.parvis.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.parvis.problem.Problem;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where an operator says that an ingress in front is to be believed, its word reaches the services. */
@QuarkusTest
@WithTestResource(StandIns.class)
@TestProfile(AsInProduction.class)
class BehindAnotherProxyTest {
    @Inject
    MovableClock clock;

    @Test
    void theIngressTellsWhoCalled() {
        given().header("X-Forwarded-For", "203.0.113.7")
                .header("X-Forwarded-Host", "api.opera.example")
                .header("X-Forwarded-Proto", "https")
                .get("/v1/opera/imports")
                .then()
                .statusCode(200)
                .body("headers.x-forwarded-for", is("203.0.113.7"))
                .body("headers.x-forwarded-host", is("api.opera.example"))
                .body("headers.x-forwarded-proto", is("https"));
    }

    @Test
    void eachClientHasALimitOfItsOwn() {
        for (int left = 2; left >= 0; left--) {
            asked("203.0.113.8")
                    .statusCode(200)
                    .header("RateLimit-Policy", "\"visitor\";q=3;w=60")
                    .header("RateLimit", startsWith("\"visitor\";r=" + left + ";t="));
        }
        asked("203.0.113.8")
                .statusCode(429)
                .contentType(Problem.MEDIA_TYPE)
                .header("Retry-After", matchesPattern("[12]?[0-9]"))
                .body("code", is("too-many-requests"));
        asked("203.0.113.9").statusCode(200);
        given().header("X-Forwarded-For", "203.0.113.8")
                .get("/v1/opera/imports")
                .then()
                .statusCode(200);
        clock.advance(Duration.ofMinutes(1));
        asked("203.0.113.8").statusCode(200);
    }

    /** The test itself is the trusted proxy, 127.0.0.1. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "127.0.0.1, 203.0.113.21 | 203.0.113.21",
                "everybody, 203.0.113.22 | 203.0.113.22",
                "203.0.113.5, 203.0.113.23, 127.0.0.1 | 203.0.113.23",
                "203.0.113.24:4711 | 203.0.113.24",
                "[2001:db8::7]:4711 | 2001:db8:0:0:0:0:0:7",
                "203.0.113.5, 2001:db8::8 | 2001:db8:0:0:0:0:0:8",
                "203.0.113.5, everybody | 127.0.0.1",
                "unknown | 127.0.0.1",
                "[ | 127.0.0.1",
                "'' | 127.0.0.1",
                "',203.0.113.25' | 203.0.113.25",
                "':80, 203.0.113.26' | 203.0.113.26",
                "',' | 127.0.0.1"
            })
    void whatTheCallerItselfClaimsIsNotBelieved(String chain, String caller) {
        given().header("X-Forwarded-For", chain)
                .get("/v1/opera/imports")
                .then()
                .statusCode(200)
                .body("headers.x-forwarded-for", is(caller))
                .body("headers.x-forwarded-trusted-proxy", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Port"})
    void whatSaysNothingIsNotRead(String header) {
        given().header(header, ",")
                .get("/v1/opera/imports")
                .then()
                .statusCode(200)
                .body("headers.x-forwarded-for", is("127.0.0.1"));
    }

    @Test
    void nobodyEscapesTheLimitByClaimingOthers() {
        asked("127.0.0.1, 203.0.113.30").statusCode(not(429));
        asked("everybody, 203.0.113.30").statusCode(not(429));
        asked("203.0.113.31,203.0.113.30").statusCode(not(429));
        asked("203.0.113.32, 203.0.113.30").statusCode(429);
    }

    @Test
    void theMachineItselfHasNone() {
        for (int n = 0; n < 10; n++) {
            given().get("/v1/opera/visitor").then().statusCode(200).header("RateLimit", nullValue());
        }
    }

    private static ValidatableResponse asked(String client) {
        return given().header("X-Forwarded-For", client)
                .get("/v1/opera/visitor")
                .then();
    }
}
