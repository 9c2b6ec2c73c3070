package io.parvis.sso;

import static io.parvis.sso.CodeFlow.SITE;
import static io.parvis.sso.CodeFlow.ask;
import static io.parvis.sso.CodeFlow.chosen;
import static io.parvis.sso.CodeFlow.loggedIn;
import static io.parvis.sso.CodeFlow.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.parvis.RecordedLog;
import io.parvis.problem.Problem;
import io.parvis.session.Tokens;
import io.parvis.sso.saml.LiveProvider;
import io.parvis.stack.testing.TicketshopResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Logins at the venue's own OpenID Connect provider, which the sandbox plays; beside a point of sale that has SAML. */
@QuarkusTest
@WithTestResource(TicketshopResource.class)
@WithTestResource(TestProvider.class)
class OidcLoginTest {
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
                .contains("client_id=site", "&scope=openid&")
                .doesNotContain("prompt=");
        String back = path(chosen(browser, asked, "subscriber"));
        for (String wrong : List.of(
                back.replaceFirst("state=.", "state=x"),
                back.replaceFirst("&state=[^&]*", ""),
                back + "&state=x",
                "/v1/festival/sso/callback?code=x",
                "/v1/festival/sso/callback?error=access_denied")) {
            refused("state-unknown", () -> browser.get(wrong));
        }
        Browser thief = new Browser();
        refused("state-unknown", () -> thief.get(back));
        assertThat(thief.cookies).isEmpty();
        assertThat(browser.cookies).doesNotContainKey(SESSION);

        browser.get(back).then().statusCode(303).header("Location", "https://www.festival.example/");
        refused("state-unknown", () -> browser.get(back));
    }

    @Test
    void aCodeThatIsNoneLogsNobodyIn() {
        String back =
                path(chosen(browser, ask(browser, "/v1/festival/sso/login").header("Location"), "subscriber"));
        refused("code-refused", () -> browser.get(back.replaceFirst("code=[^&]*", "code=" + Tokens.fresh())));
        assertThat(browser.cookies).doesNotContainKey(SESSION);
        refused("state-unknown", () -> browser.get(back));
    }

    /** As somebody does who has got hold of another's code, and has a login of their own under way. */
    @Test
    void aCodeOfAnotherLoginLogsNobodyIn() {
        Browser victim = new Browser();
        String theirs =
                path(chosen(victim, ask(victim, "/v1/festival/sso/login").header("Location"), "subscriber"));
        String own = path(chosen(browser, ask(browser, "/v1/festival/sso/login").header("Location"), "member"));
        String injected = own.replaceFirst("code=[^&]*", "code=" + parameter(theirs, "code"));
        refused("code-refused", () -> browser.get(injected));
        assertThat(browser.cookies).doesNotContainKey(SESSION);
    }

    @Test
    void aCodeThatWasAskedForByAnotherSecretLogsNobodyIn() {
        String asked = ask(browser, "/v1/festival/sso/login").header("Location");
        String changed = asked.replaceFirst("code_challenge=[^&]*", "code_challenge=" + Tokens.hash("another"));
        String back = path(chosen(browser, changed, "subscriber"));
        refused("code-refused", () -> browser.get(back));
        assertThat(browser.cookies).doesNotContainKey(SESSION);
    }

    @Test
    void aTokenThatAnswersAnotherQuestionLogsNobodyIn() {
        String asked = ask(browser, "/v1/festival/sso/login").header("Location");
        String back = path(chosen(browser, asked.replaceFirst("nonce=[^&]*", "nonce=another"), "subscriber"));
        try (RecordedLog log = new RecordedLog()) {
            refused("token-refused", () -> browser.get(back));
            assertThat(log.lines())
                    .anyMatch(line -> line.contains("token-refused"))
                    .anyMatch(line -> line.contains("InvalidJwtException[17]"))
                    .noneMatch(line -> line.contains("1000001"));
        }
        assertThat(browser.cookies).doesNotContainKey(SESSION);
    }

    @ParameterizedTest
    @CsvSource({
        "expired, code-refused",
        "used, code-refused",
        "bad-request, provider-error",
        "bad-client, provider-error",
        "error-without-json, provider-error",
        "trouble, provider-error",
        "trouble-in-json, provider-error",
        "busy, provider-error",
        "elsewhere, provider-error",
        "page, provider-error",
        "nothing, provider-error",
        "array, provider-error",
        "broken-off, provider-error",
        "without-token, provider-error",
        "number, provider-error",
        "no-jwt, token-refused",
        "cut, provider-unreachable",
        "slow, provider-unreachable"
    })
    void aCodeThatBringsNoTokenEndsOnThePage(String code, String reason) {
        String state = parameter(ask(browser, "museum", "/v1/museum/sso/login").header("Location"), "state");
        String back = "/v1/museum/sso/callback?code=" + code + "&state=" + state;
        try (RecordedLog log = new RecordedLog()) {
            Response page = Refusals.page("museum", reason, () -> browser.get(back));
            assertThat(page.header("Location")).isNull();
            assertThat(page.asString()).doesNotContain(ScriptedTokens.PERSON, "http-equiv");
            assertThat(log.lines())
                    .anyMatch(line -> line.contains(reason))
                    .noneMatch(line -> line.contains(ScriptedTokens.PERSON));
        }
        assertThat(browser.cookies.keySet()).noneMatch(name -> name.contains("session"));
        Refusals.page("museum", "state-unknown", () -> browser.get(back));
    }

    @Test
    void aProviderThatIsNotThereIsToldLikeAnyOtherTrouble() {
        browser.get("/v1/cinema/sso/login").then().statusCode(303);
        Refusals.page("cinema", "provider-unreachable", () -> browser.get("/v1/cinema/sso/callback"));
        Response passive = browser.get("/v1/cinema/sso/login?passive=true");
        Refusals.of("cinema", "provider-unreachable", () -> browser.get(path(passive)))
                .then()
                .statusCode(303)
                .header("Location", SITE + "/?sso=none");
    }

    @Test
    void whatTheProviderCannotDoIsOnThePage() {
        String state = parameter(ask(browser, "/v1/festival/sso/login").header("Location"), "state");
        Response declined = browser.get("/v1/festival/sso/callback?error=server_error&state=" + state);
        refused("provider-error", () -> browser.get(path(declined)));
    }

    @Test
    void whoWasAskedWithoutAPageSeesNoneWhateverGoesWrong() {
        String login = "/v1/festival/sso/login?passive=true&returnUrl=" + SITE + "/p";
        String state = parameter(ask(browser, login).header("Location"), "state");
        Response declined = browser.get("/v1/festival/sso/callback?error=server_error&state=" + state);
        Refusals.of("festival", "provider-error", () -> browser.get(path(declined)))
                .then()
                .statusCode(303)
                .header("Location", SITE + "/p?sso=none");

        String other = parameter(ask(browser, login).header("Location"), "state");
        Refusals.of("festival", "code-refused", () -> browser.get("/v1/festival/sso/callback?code=none&state=" + other))
                .then()
                .statusCode(303)
                .header("Location", SITE + "/p?sso=none");
        assertThat(browser.cookies).isEmpty();
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
    void whoDeclinesGoesBackToTheSite() {
        Response asked = ask(browser, "/v1/festival/sso/login?returnUrl=" + SITE + "/p");
        Response back = chosen(browser, asked.header("Location"), "");
        assertThat(path(back)).contains("error=access_denied");
        browser.get(path(browser.get(path(back)))).then().statusCode(303).header("Location", SITE + "/p?sso=none");
        assertThat(browser.cookies).isEmpty();
    }

    @Test
    void twoPointsOfSaleGoTheirOwnWaysSideBySide() throws Exception {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> new Browser().get("/v1/opera/sso/login").statusCode() == 303);
        Response login = browser.get("/v1/opera/sso/login");
        Map<String, String> query = Browser.query(login);
        String request = LiveProvider.read(URI.create(login.header("Location")).getRawQuery(), query, "SAMLRequest");
        Response asked = ask(browser, "/v1/festival/sso/login");
        String id = request.replaceFirst("(?s).* ID=\"([^\"]+)\".*", "$1");
        browser.post(
                        "/v1/opera/sso/acs",
                        Map.of(
                                "SAMLResponse", LiveProvider.response(id, Tokens.messageId(), "7654321"),
                                "RelayState", query.get("RelayState")))
                .then()
                .statusCode(303);
        browser.get(path(chosen(browser, asked.header("Location"), "subscriber")))
                .then()
                .statusCode(303);
        visitor("opera", "saml", "7654321");
        visitor("festival", "oidc", "1000001");

        browser.logout("festival", SITE).then().statusCode(303);
        browser.get("/v1/festival/visitor").then().body("authenticated", is(false));
        visitor("opera", "saml", "7654321");
    }

    private void visitor(String pos, String source, String contactNumber) {
        browser.get("/v1/" + pos + "/visitor")
                .then()
                .body("session.source", is(source))
                .body("session.contactNumber", is(contactNumber));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sso/callback/", "sso//callback", "sso/callback;x=1", "sso/%63allback", "sso/./callback"})
    void thereIsNoWayAroundTheProvider(String path) {
        for (String pos : List.of("festival", "cinema")) {
            browser.get("/v1/" + pos + "/sso/login").then().statusCode(303);
            Response answer = browser.get("/v1/" + pos + "/" + path);
            assertThat(answer.statusCode()).isIn(302, 400, 401, 403, 404);
            assertThat(answer.headers().getValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("session"));
        }
    }

    @Test
    void everyPointOfSaleHasItsOwnWay() {
        browser.get("/v1/festival/sso/metadata").then().statusCode(404);
        browser.post("/v1/festival/sso/acs", Map.of("SAMLResponse", "x")).then().statusCode(404);
        browser.get("/v1/festival/sso/slo?SAMLRequest=x").then().statusCode(404);
        browser.get("/v1/opera/sso/declined?error=x").then().statusCode(404);
        for (String path : List.of("/v1/opera/sso/callback", "/v1/theatre/sso/callback?code=x&state=y")) {
            browser.get(path)
                    .then()
                    .statusCode(404)
                    .contentType(Problem.MEDIA_TYPE)
                    .body("instance", is(path.replaceFirst("\\?.*", "")));
        }
        refused("request-unknown", () -> browser.get("/v1/festival/sso/declined?error=login_required"));
    }

    private static void refused(String reason, Supplier<Response> request) {
        Refusals.page("festival", reason, request);
    }

    private static String parameter(String address, String name) {
        return address.replaceFirst(".*[?&]" + name + "=([^&]*).*", "$1");
    }
}
