package io.parvis.sandbox.rest;

import static io.parvis.sandbox.Rest.HS256;
import static io.parvis.sandbox.Rest.SECRET;
import static io.parvis.sandbox.Rest.claims;
import static io.parvis.sandbox.Rest.token;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.equalTo;

import io.parvis.sandbox.CleanSandbox;
import io.parvis.sandbox.Rest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class BearerCheckTest extends CleanSandbox {
    private static final String ALIVE = "isCatalogServiceAlive";

    static List<String> wrong() {
        String right = claims("OPERA", "parvis", "parvis", 0, 30);
        String unsigned = token("{\"alg\":\"none\"}", right, SECRET, "HmacSHA256");
        List<String> tokens = new ArrayList<>(List.of(
                "",
                "no.token.atall",
                token(HS256, right, "another-secret-of-thirty-two-bytes-or-more", "HmacSHA256"),
                token("{\"alg\":\"HS512\"}", right, SECRET + SECRET, "HmacSHA512"),
                unsigned,
                unsigned.substring(0, unsigned.lastIndexOf('.') + 1),
                token(HS256, right.replaceAll("\"exp\":\\d+", "\"x\":1"), SECRET, "HmacSHA256"),
                token(HS256, right.replaceAll("\"iat\":\\d+", "\"x\":1"), SECRET, "HmacSHA256"),
                token(HS256, right.replaceAll("(\"(?:iat|exp)\":\\d+)", "$1000"), SECRET, "HmacSHA256"),
                token(HS256, "[]", SECRET, "HmacSHA256")));
        for (String claims : List.of(
                claims("ANOTHER", "parvis", "parvis", 0, 30),
                claims("OPERA", "another", "parvis", 0, 30),
                claims("OPERA", "parvis", "another", 0, 30),
                claims("OPERA", "parvis", "parvis", -60, 30),
                claims("OPERA", "parvis", "parvis", 60, 30),
                claims("OPERA", "parvis", "parvis", 0, 31))) {
            tokens.add(token(HS256, claims, SECRET, "HmacSHA256"));
        }
        return tokens;
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void refusesAndSaysNotWhy(String token) {
        Rest.CATALOG
                .request("{}", "Bearer " + token)
                .post(Rest.CATALOG.path(ALIVE))
                .then()
                .statusCode(401)
                .contentType("application/json")
                .header("WWW-Authenticate", "Bearer")
                .body("statusCode", equalTo("unauthorized"))
                .body("statusDetail", equalTo("The bearer token could not be authenticated"))
                .body("", aMapWithSize(2));
        get("/control/calls").then().body("calls." + ALIVE, equalTo(1));
    }

    @Test
    void refusesWithoutATokenOrWithAnotherScheme() {
        Rest.CATALOG.request("{}", null).post(Rest.CATALOG.path(ALIVE)).then().statusCode(401);
        Rest.AVAILABILITY
                .request("{}", "Basic cGFydmlzOnNhbmRib3g=")
                .post(Rest.AVAILABILITY.path("getProductAvailability"))
                .then()
                .statusCode(401);
    }

    @Test
    void letsAClockBeAFewSecondsOff() {
        for (long issued : List.of(-33L, 3L)) {
            String token = token(HS256, claims("OPERA", "parvis", "parvis", issued, 30), SECRET, "HmacSHA256");
            Rest.CATALOG
                    .request("{}", "bearer " + token)
                    .post(Rest.CATALOG.path(ALIVE))
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void doesNotUseAFaultUpForThoseWhoAreNotLetIn() {
        given().contentType("application/json")
                .body("{\"operation\":\"*\",\"fault\":\"http_509\",\"times\":1}")
                .post("/control/faults")
                .then()
                .statusCode(204);
        Rest.CATALOG
                .request("{}", "Bearer x")
                .post(Rest.CATALOG.path(ALIVE))
                .then()
                .statusCode(401);
        Rest.CATALOG.call(ALIVE).then().statusCode(509);
    }
}
