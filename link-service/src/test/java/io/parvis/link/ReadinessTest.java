package io.parvis.link;

import static io.parvis.link.testing.Sheet.period;
import static io.parvis.link.testing.Sheet.plain;
import static io.quarkus.test.common.TestResourceScope.RESTRICTED_TO_CLASS;
import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.parvis.link.testing.Peers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** With resources of its own, so that the other services have said nothing yet when it begins. */
@QuarkusTest
@WithTestResource(value = Peers.class, scope = RESTRICTED_TO_CLASS)
class ReadinessTest {
    private static final String OURS = "checks.find { it.name == 'sales and levels' }";

    @Inject
    Stage stage;

    @Test
    void itWaitsForTheSalesAloneAndKeepsWhatItHas() {
        stage.catalogAnswers503();
        get("/q/health/ready")
                .then()
                .statusCode(503)
                .body(OURS + ".status", is("DOWN"))
                .body(OURS + ".data['opera.sales']", is("not known yet: the catalogue service answered HTTP 503"));
        get("/q/health/live").then().statusCode(200);
        get("/v1/opera/links/product?id=1")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("code", is("not-ready"));
        get("/v1/opera/links/cart").then().statusCode(200);

        stage.sells(plain("1", "RUNNING", period(null, null)));
        get("/q/health/ready")
                .then()
                .statusCode(200)
                .body(OURS + ".data['opera.sales']", is("known"))
                .body(OURS + ".data['opera.levels']", startsWith("not known yet"));
        get("/v1/opera/links/product?id=1").then().body("bookable", is(true));

        stage.catalogSends("{\"version\":\"2\",\"products\":[{\"id\":");
        get("/v1/opera/links/product?id=1").then().body("bookable", is(true));
        get("/q/health/ready").then().statusCode(200).body(OURS + ".data['opera.sales']", containsString("known: "));

        stage.sells(plain("1", "SUSPENDED", period(null, null)));
        get("/v1/opera/links/product?id=1").then().body("bookable", is(false));
    }
}
