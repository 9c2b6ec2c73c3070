package io.parvis.endtoend;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Single sign-on in a real browser: the site through the gateway, the sandbox as identity provider. */
class SingleSignOnIT {
    private static Chromium chromium;
    private static TwoShops set;

    @BeforeAll
    static void start() throws Exception {
        chromium = Chromium.start();
        set = TwoShops.start();
        given().contentType("application/json")
                .body(Map.of("metadataUrl", set.gateway() + "/v1/ballet/sso/metadata"))
                .put(set.sandbox() + "/control/service-providers/ballet")
                .then()
                .statusCode(204);
    }

    @AfterAll
    static void stop() throws Exception {
        if (set != null) {
            set.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void aVisitorLogsInAndOut() throws Exception {
        try (VisitorsBrowser browser = browser()) {
            assertThat(browser.visitor("opera").toString()).isEqualTo("{\"authenticated\":false}");

            browser.logIn("opera", "Subscriber");
            JsonNode visitor = browser.visitor("opera");
            assertThat(visitor.get("authenticated").asBoolean()).isTrue();
            assertThat(visitor.at("/session/contactNumber").asText()).isEqualTo("1000001");
            assertThat(visitor.at("/session/source").asText()).isEqualTo("saml");
            assertThat(visitor.at("/contact/firstName").asText()).isEqualTo("Prime");
            assertThat(visitor.at("/contact/verified").asBoolean()).isFalse();
            assertThat(visitor.at("/contact/signed/contactNumber").asText()).isEqualTo("1000001");
            assertThat(visitor.at("/cart/quantity").asInt()).isEqualTo(2);
            assertThat(visitor.at("/cart/amount/amount").asText()).isEqualTo("97.00");

            browser.logOut("opera");
            assertThat(browser.visitor("opera").toString()).isEqualTo("{\"authenticated\":false}");
            browser.beginLogin("opera", false);
            browser.button("Subscriber").waitFor();
        }
    }

    @Test
    void whoIsNotLoggedInIsNotAskedWhenPassive() throws Exception {
        try (VisitorsBrowser browser = browser()) {
            browser.beginLogin("opera", true);
            browser.page().waitForURL(browser.site() + "?sso=none");
            assertThat(browser.visitor("opera").get("authenticated").asBoolean())
                    .isFalse();

            browser.page().navigate(set.sandbox() + "/shop/en/login");
            browser.button("Member").click();
            browser.page().waitForURL(set.sandbox() + "/shop/en/account");
            assertThat(browser.visitor("opera").get("authenticated").asBoolean())
                    .isFalse();
            assertThat(browser.visitor("opera").at("/contact/nickname").asText())
                    .isEqualTo("Circle");

            browser.beginLogin("opera", true);
            browser.page().waitForURL(browser.site());
            assertThat(browser.visitor("opera").at("/session/contactNumber").asText())
                    .isEqualTo("1000002");
        }
    }

    @Test
    void whoWouldRatherNotLogInIsNotLoggedIn() throws Exception {
        try (VisitorsBrowser browser = browser()) {
            browser.beginLogin("opera", false);
            browser.button("Do not log in").click();
            browser.page().waitForURL(set.gateway() + "/**");
            assertThat(browser.visitor("opera").toString()).isEqualTo("{\"authenticated\":false}");
        }
    }

    @Test
    void twoPeopleInTwoBrowsersDoNotMeet() throws Exception {
        try (VisitorsBrowser one = browser();
                VisitorsBrowser other = browser()) {
            one.logIn("opera", "Group leader");
            other.logIn("opera", "Guest of the house");
            assertThat(one.visitor("opera").at("/session/contactNumber").asText())
                    .isEqualTo("1000003");
            assertThat(one.visitor("opera").at("/contact/structureName").asText())
                    .isEqualTo("Schule “Am Parvis” + Chor");
            assertThat(other.visitor("opera").at("/session/contactNumber").asText())
                    .isEqualTo("1000004");
            assertThat(other.visitor("opera").at("/contact/guest").asBoolean()).isTrue();

            one.logOut("opera");
            assertThat(one.visitor("opera").get("authenticated").asBoolean()).isFalse();
            assertThat(other.visitor("opera").get("authenticated").asBoolean()).isTrue();
        }
    }

    @Test
    void aLoginAtOnePointOfSaleIsOneAtTheOtherAndSoIsALogout() throws Exception {
        try (VisitorsBrowser browser = browser()) {
            browser.logIn("opera", "Subscriber");
            assertThat(browser.visitor("ballet").toString()).isEqualTo("{\"authenticated\":false}");

            browser.beginLogin("ballet", false);
            browser.page().waitForURL(browser.site());
            assertThat(browser.visitor("ballet").at("/session/contactNumber").asText())
                    .isEqualTo("1000001");
            assertThat(browser.visitor("ballet").has("contact")).isFalse();

            browser.logOut("ballet");
            assertThat(browser.visitor("ballet").get("authenticated").asBoolean())
                    .isFalse();
            assertThat(browser.visitor("opera").get("authenticated").asBoolean())
                    .isFalse();
        }
    }

    @Test
    void aLogoutInTheShopIsOneOnTheSite() throws Exception {
        try (VisitorsBrowser browser = browser()) {
            browser.logIn("opera", "Subscriber");
            browser.page().navigate(set.sandbox() + "/shop/en/account");
            browser.button("Log out").click();
            // the address is the same before and after
            browser.page()
                    .locator("a", new Page.LocatorOptions().setHasText("Log in"))
                    .waitFor();
            assertThat(browser.visitor("opera").toString()).isEqualTo("{\"authenticated\":false}");
        }
    }

    @Test
    void allOfItWorksWithoutScripts() throws Exception {
        Browser.NewContextOptions noScripts =
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setLocale("en-GB");
        try (VisitorsBrowser browser =
                new VisitorsBrowser(set.gateway(), chromium.browser().newContext(noScripts))) {
            browser.beginLogin("opera", false);
            browser.button("Member").click();
            browser.choose("Continue");
            assertThat(browser.visitor("opera").at("/session/contactNumber").asText())
                    .isEqualTo("1000002");
        }
    }

    private static VisitorsBrowser browser() {
        return new VisitorsBrowser(
                set.gateway(), chromium.browser().newContext(new Browser.NewContextOptions().setLocale("en-GB")));
    }
}
