package io.parvis.sandbox.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.sandbox.saml.Browser;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VisitTest {
    private static final String CONTACT = "stx_contact_OPERA_WEB_v1";
    private static final String CART = "stx_cartSummary_OPERA_WEB";

    private final Browser browser = new Browser();

    @Test
    void aCartIsFilledWithoutALoginKeptThroughItAndEmptied() {
        browser.post("/shop/en/cart/add/10229000000011", Map.of()).then().statusCode(303);
        assertThat(browser.cookie(CART)).startsWith("1%7C");
        assertThat(browser.cookie(CONTACT)).isNull();

        browser.choose(browser.get("/shop/en/login"), "subscriber").then().statusCode(303);
        assertThat(browser.cookie(CART)).startsWith("3%7C");
        assertThat(browser.get("/shop/en/account").asString()).contains("Subscriber");

        browser.post("/shop/en/cart/empty", Map.of());
        assertThat(browser.cookie(CART)).isNull();
        assertThat(browser.cookie(CONTACT)).isNotNull();
    }

    @Test
    void aLogoutTakesTheCookiesAway() {
        browser.choose(browser.get("/shop/fr/login"), "subscriber");
        browser.post("/shop/fr/logout", Map.of()).then().statusCode(303);
        assertThat(browser.cookie(CONTACT)).isNull();
        assertThat(browser.cookie(CART)).isNull();
        assertThat(browser.cookie("sandbox_session")).isNull();
        assertThat(browser.get("/shop/fr/account").asString()).contains("/shop/fr/login");
    }

    @Test
    void thereAreNoOtherLanguagesAndProducts() {
        browser.get("/shop/it/login").then().statusCode(404);
        browser.post("/shop/en/cart/add/1", Map.of()).then().statusCode(404);
        browser.post("/shop/it/logout", Map.of()).then().statusCode(404);
        browser.post("/shop/en/cart/empty", Map.of()).then().statusCode(303);
    }
}
