package io.parvis.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.parvis.stack.testing.TicketshopResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Logins at the venue's own OpenID Connect provider, which the sandbox plays; beside a point of sale that has SAML. */
@QuarkusTest
@WithTestResource(TicketshopResource.class)
@WithTestResource(TestProvider.class)
class OidcLoginTest {
    private static final String SITE = "http://localhost:8080";
    private static final String SESSION = "parvis-session-festival";

    private final Browser browser = new Browser();

    @Test
    void aVisitorLogsInAndOut() {
        Response done = loggedIn(browser, "subscriber");
        done.then().statusCode(303).header("Location", SITE + "/fr/page").header("Cache-Control", "private, no-store");
        assertThat(browser.cookies.keySet())
                .contains(SESSION)
                .noneMatch(name -> name.startsWith("q_") || name.startsWith("parvis-attempt"));
        browser.get("/v1/festival/visitor")
                .then()
                .body("authenticated", is(true))
                .body("session.source", is("oidc"))
                .body("session.contactNumber", is("1000001"));
        browser.get("/v1/opera/visitor").then().body("authenticated", is(false));

        String token = browser.cookies.get(SESSION);
        browser.logout("festival", SITE)
                .then()
                .statusCode(303)
                .header(
                        "Location",
                        startsWith(
                                TicketshopResource.sandboxUrl()
                                        + "/oidc/logout?client_id=site&post_logout_redirect_uri=https%3A%2F%2Fwww.festival.example%2F"));
        browser.cookies.put(SESSION, token);
        browser.get("/v1/festival/visitor").then().body("authenticated", is(false));
    }

    @Test
    void theCodeFlowIsBoundToTheRequestAndTheBrowser() {
        String asked = ask(browser, "/v1/festival/sso/login").header("Location");
        assertThat(asked)
                .startsWith(TicketshopResource.sandboxUrl() + "/oidc/authorize?")
                .contains("response_type=code", "code_challenge_method=S256", "code_challenge=", "nonce=", "state=")
                .contains("client_id=site")
                .doesNotContain("prompt=");
        Response back = chosen(browser, asked, "subscriber");
        Response stolen = new Browser().get(path(back));
        stolen.then().statusCode(not(303));
        assertThat(stolen.headers().getValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith(SESSION));
        Response twisted = browser.get(path(back).replaceFirst("state=.", "state=x"));
        twisted.then().statusCode(not(303));
        assertThat(browser.cookies).doesNotContainKey(SESSION);
    }

    @Test
    void askingWithoutAPageBringsTheVisitorBack() {
        Response asked = ask(browser, "/v1/festival/sso/login?passive=true&returnUrl=" + SITE + "/p?a=b");
        assertThat(asked.header("Location")).contains("prompt=none");
        Response error = browser.get(asked.header("Location"));
        Response declined = browser.get(path(error));
        browser.get(path(declined)).then().statusCode(303).header("Location", SITE + "/p?a=b&sso=none");
        browser.get("/v1/festival/visitor").then().body("authenticated", is(false));
    }

    @Test
    void whoIsLoggedInAtTheProviderSeesNoPage() {
        loggedIn(browser, "member");
        Response asked = ask(browser, "/v1/festival/sso/login?passive=true");
        Response back = browser.get(asked.header("Location"));
        browser.get(path(back)).then().statusCode(303).header("Location", "https://www.festival.example/");
        browser.get("/v1/festival/visitor").then().body("session.contactNumber", is("1000002"));
    }

    @Test
    void whoDeclinesIsNotLoggedIn() {
        Response asked = ask(browser, "/v1/festival/sso/login");
        Response back = chosen(browser, asked.header("Location"), "");
        Response page = browser.get(path(browser.get(path(back))));
        page.then().statusCode(403).contentType("text/html;charset=UTF-8");
        assertThat(browser.cookies).doesNotContainKey(SESSION);
    }

    @Test
    void everyPointOfSaleHasItsOwnWay() {
        browser.get("/v1/festival/sso/metadata").then().statusCode(404);
        browser.post("/v1/festival/sso/acs", Map.of("SAMLResponse", "x")).then().statusCode(404);
        browser.get("/v1/festival/sso/slo?SAMLRequest=x").then().statusCode(404);
        browser.get("/v1/opera/sso/declined?error=x").then().statusCode(404);
        browser.get("/v1/opera/sso/callback").then().statusCode(401);
        browser.get("/v1/festival/sso/declined?error=login_required").then().statusCode(403);
    }

    private static Response loggedIn(Browser browser, String person) {
        Response asked = ask(browser, "/v1/festival/sso/login?returnUrl=" + SITE + "/fr/page");
        return browser.get(path(chosen(browser, asked.header("Location"), person)));
    }

    /** To the callback, and from there to the provider. */
    private static Response ask(Browser browser, String login) {
        Response begun = browser.get(login);
        begun.then().statusCode(303).header("Location", startsWith(SITE + "/v1/festival/sso/callback"));
        Response asked = browser.get(path(begun));
        asked.then().statusCode(302);
        return asked;
    }

    private static Response chosen(Browser browser, String address, String person) {
        Response page = browser.get(address);
        Matcher waiting = Pattern.compile("name=\"waiting\" value=\"([^\"]*)\"").matcher(page.asString());
        assertThat(waiting.find()).as(page.asString()).isTrue();
        return browser.post(
                TicketshopResource.sandboxUrl() + "/login", Map.of("waiting", waiting.group(1), "person", person));
    }

    private static String path(Response redirect) {
        URI to = URI.create(redirect.header("Location"));
        return to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery());
    }
}
