package io.parvis.visitor;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.parvis.stack.testing.TicketshopResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TicketshopResource.class)
@TestProfile(CookieNamesTest.OwnNames.class)
class CookieNamesTest {

    public static final class OwnNames implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "parvis.points-of-sale.opera.identity.contact-cookie", "who,stx_*_internet",
                    "parvis.points-of-sale.opera.sales-channel-code", "BOX");
        }
    }

    @Test
    void aNameGivenWinsAndTheOtherIsMadeOfTheCodes() {
        given().header("Cookie", "who=%7B%7D; stx_cartSummary_OPERA_BOX=1|5|EUR|4070908800|1")
                .get("/v1/opera/visitor")
                .then()
                .statusCode(200)
                .body("contact.source", is("contact-cookie"))
                .body("cart.quantity", is(1));
    }

    @Test
    void aStarStandsForAnything() {
        given().header("Cookie", "stx_contact_internet=%7B%22lang%22%3A%22fr%22%7D")
                .get("/v1/opera/visitor")
                .then()
                .body("contact.language", is("fr"));
        given().header("Cookie", "stx_contact_internet=%7B%22lang%22%3A%22fr%22%7D; who=%7B%22lang%22%3A%22de%22%7D")
                .get("/v1/opera/visitor")
                .then()
                .body("contact.language", is("de"));
    }

    @Test
    void theOtherNamesCountNoMore() {
        given().header("Cookie", "stx_contact_OPERA_BOX_v1=%7B%7D; stx_cartSummary_OPERA_WEB=1|5|EUR|4070908800|1")
                .get("/v1/opera/visitor")
                .then()
                .statusCode(200)
                .body("contact", nullValue())
                .body("cart", nullValue());
    }
}
