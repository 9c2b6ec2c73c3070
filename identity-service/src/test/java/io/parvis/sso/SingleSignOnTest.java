package io.parvis.sso;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.parvis.RecordedLog;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.session.Tokens;
import io.parvis.sso.key.KeyMaterial;
import io.parvis.sso.key.ServiceKey;
import io.parvis.sso.saml.LiveProvider;
import io.parvis.sso.saml.TestKeys;
import io.parvis.stack.testing.TicketshopResource;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logins and logouts of the running service, over HTTP, with sessions in a real Redis. */
@QuarkusTest
@WithTestResource(TicketshopResource.class)
@WithTestResource(TestProvider.class)
class SingleSignOnTest {
    private static final String SITE = "http://localhost:8080";
    private static final String HOME = "https://www.opera-du-parvis.example/";
    private static final String SESSION = "parvis-session-opera";
    private static final String CONTACT = "7654321";

    @Inject
    RedisDataSource redis;

    @Inject
    Requests requests;

    @Inject
    PointsOfSale pointsOfSale;

    @Inject
    Clock clock;

    private final Browser browser = new Browser();

    /** A login on its way: what was asked, and where the visitor goes then. */
    record Asked(String id, String relayState) {}

    @BeforeEach
    void metadataHaveBeenRead() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> new Browser().get("/v1/opera/sso/login").statusCode() == 303);
    }

    @Test
    void aVisitorLogsInAndOut() throws Exception {
        Response login = browser.get("/v1/opera/sso/login?returnUrl=" + SITE + "/fr/page");
        login.then()
                .statusCode(303)
                .header("Location", startsWith(TestProvider.LOGIN + "?SAMLRequest="))
                .header("Cache-Control", "private, no-store");
        Map<String, String> query = Browser.query(login);
        String request = LiveProvider.read(URI.create(login.header("Location")).getRawQuery(), query, "SAMLRequest");
        assertThat(request)
                .contains("AssertionConsumerServiceURL=\"http://localhost:8080/v1/opera/sso/acs\"")
                .doesNotContain("IsPassive", "/fr/page");
        assertThat(query.get("RelayState")).matches("[A-Za-z0-9_-]{43}");

        answer(new Asked(attribute(request, "ID"), query.get("RelayState")), CONTACT)
                .then()
                .statusCode(303)
                .header("Location", SITE + "/fr/page")
                .header("Cache-Control", "private, no-store");
        assertThat(browser.cookies).containsOnlyKeys(SESSION);
        browser.get("/v1/opera/visitor")
                .then()
                .header("Cache-Control", "private, no-store")
                .body("authenticated", is(true))
                .body("session.source", is("saml"))
                .body("session.contactNumber", is(CONTACT));

        String token = browser.cookies.get(SESSION);
        Response logout = browser.logout("opera", SITE);
        logout.then().statusCode(303).header("Location", startsWith(TestProvider.LOGOUT + "?SAMLRequest="));
        String asked = LiveProvider.read(
                URI.create(logout.header("Location")).getRawQuery(), Browser.query(logout), "SAMLRequest");
        assertThat(asked).contains(">" + CONTACT + "</saml:NameID>", "<samlp:SessionIndex>_s1<");
        assertThat(browser.cookies).isEmpty();
        browser.cookies.put(SESSION, token);
        browser.get("/v1/opera/visitor").then().body("authenticated", is(false)).body("session", nullValue());
        browser.get("/v1/opera/sso/slo?" + LiveProvider.logoutResponse(attribute(asked, "ID")))
                .then()
                .statusCode(303)
                .header("Location", HOME);
    }

    @Test
    void theSessionCookieIsForTheServerAlone() throws Exception {
        Response done = answer(ask("/v1/opera/sso/login"), CONTACT);
        assertThat(done.headers().getValues("Set-Cookie"))
                .anySatisfy(cookie ->
                        assertThat(cookie).matches(SESSION + "=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Lax"));
    }

    @Test
    void whatRedisHoldsOpensNoSession() throws Exception {
        answer(ask("/v1/opera/sso/login"), CONTACT);
        String token = browser.cookies.get(SESSION);
        List<String> keys = redis.key().keys("*");
        assertThat(keys).anyMatch(key -> key.endsWith(Tokens.hash(token))).noneMatch(key -> key.contains(token));
        long left = redis.key().pttl("parvis:{opera}:session:" + Tokens.hash(token));
        assertThat(Duration.ofMillis(left)).isBetween(Duration.ofMinutes(20), Duration.ofMinutes(30));
    }

    @Test
    void everyLoginHasASessionOfItsOwnAndEndsTheOneBefore() throws Exception {
        answer(ask("/v1/opera/sso/login"), CONTACT);
        String first = browser.cookies.get(SESSION);
        answer(ask("/v1/opera/sso/login"), CONTACT);
        assertThat(browser.cookies.get(SESSION)).isNotEqualTo(first);
        browser.get("/v1/opera/visitor").then().body("authenticated", is(true));
        browser.cookies.put(SESSION, first);
        browser.get("/v1/opera/visitor").then().body("authenticated", is(false));
    }

    @Test
    void logoutEndsTheSessionsOfAllBrowsersOfTheContact() throws Exception {
        answer(ask("/v1/opera/sso/login"), CONTACT);
        Browser other = new Browser();
        answer(other, ask(other, "/v1/opera/sso/login"), CONTACT);
        Browser somebodyElse = new Browser();
        answer(somebodyElse, ask(somebodyElse, "/v1/opera/sso/login"), "1111111");
        browser.logout("opera", SITE).then().statusCode(303);
        other.get("/v1/opera/visitor").then().body("authenticated", is(false));
        somebodyElse.get("/v1/opera/visitor").then().body("authenticated", is(true));
    }

    @Test
    void theIdentityProviderLogsOut() throws Exception {
        answer(ask("/v1/opera/sso/login"), "2222222");
        String message = LiveProvider.logoutRequest("_l1", "2222222");
        Response heard = new Browser().get("/v1/opera/sso/slo?" + message);
        heard.then().statusCode(303).header("Location", startsWith(TestProvider.LOGOUT + "?SAMLResponse="));
        assertThat(Browser.query(heard)).containsEntry("RelayState", "state");
        assertThat(LiveProvider.read(
                        URI.create(heard.header("Location")).getRawQuery(), Browser.query(heard), "SAMLResponse"))
                .contains("InResponseTo=\"_l1\"", "status:Success");
        browser.get("/v1/opera/visitor").then().body("authenticated", is(false));
        refused("replayed", () -> new Browser().get("/v1/opera/sso/slo?" + message));
    }

    @Test
    void aLogoutMessageOfAStrangerIsRefused() {
        String forged = LiveProvider.logoutRequest("_l2", "1").replace("Signature=", "Signature=AAAA");
        refused("signature-wrong", () -> browser.get("/v1/opera/sso/slo?" + forged));
        refused("parameter-repeated", () -> browser.get("/v1/opera/sso/slo?SAMLRequest=AAAA&SAMLRequest=BBBB"));
        refused("parameter-missing", () -> browser.get("/v1/opera/sso/slo"));
        String unasked = LiveProvider.logoutResponse("_unasked");
        refused("request-unknown", () -> browser.get("/v1/opera/sso/slo?" + unasked));
    }

    @Test
    void nobodyIsLoggedOutByAForeignPage() throws Exception {
        answer(ask("/v1/opera/sso/login"), CONTACT);
        for (String origin : List.of("https://evil.example", "null", "http://localhost:8081", SITE + ".evil.example")) {
            browser.logout("opera", origin).then().statusCode(403).body("code", is("forbidden"));
        }
        browser.post("/v1/opera/sso/logout", Map.of()).then().statusCode(403);
        browser.get("/v1/opera/sso/logout").then().statusCode(405);
        browser.get("/v1/opera/visitor").then().body("authenticated", is(true));
    }

    @Test
    void askingWithoutAPageBringsTheVisitorBack() throws Exception {
        Response login = browser.get("/v1/opera/sso/login?passive=true&returnUrl=" + SITE + "/p?a=b");
        Map<String, String> query = Browser.query(login);
        String request = LiveProvider.read(URI.create(login.header("Location")).getRawQuery(), query, "SAMLRequest");
        assertThat(request).contains("IsPassive=\"true\"");
        post(browser, LiveProvider.nobody(attribute(request, "ID")), query.get("RelayState"))
                .then()
                .statusCode(303)
                .header("Location", SITE + "/p?a=b&sso=none");
        browser.get("/v1/opera/visitor").then().body("authenticated", is(false));
    }

    @Test
    void anAnswerCountsOnce() throws Exception {
        Asked asked = ask("/v1/opera/sso/login");
        Map<String, String> before = Map.copyOf(browser.cookies);
        String response = LiveProvider.response(asked.id(), Tokens.messageId(), CONTACT);
        post(browser, response, asked.relayState()).then().statusCode(303);
        browser.cookies.putAll(before);
        refused("request-consumed", () -> post(browser, response, asked.relayState()));
    }

    @Test
    void anAssertionCountsOnceWhateverItAnswers() throws Exception {
        String assertion = Tokens.messageId();
        Asked first = ask("/v1/opera/sso/login");
        post(browser, LiveProvider.response(first.id(), assertion, CONTACT), first.relayState())
                .then()
                .statusCode(303);
        Asked second = ask("/v1/opera/sso/login");
        refused(
                "replayed",
                () -> post(browser, LiveProvider.response(second.id(), assertion, CONTACT), second.relayState()));
    }

    @Test
    void anAnswerNobodyAskedForIsRefused() throws Exception {
        refused("request-unknown", () -> answer(new Asked("_never", "x"), CONTACT));
    }

    @Test
    void anAnswerThatComesTooLateIsRefused() throws Exception {
        Asked asked = ask("/v1/opera/sso/login");
        PendingRequest due = requests.consume(Requests.Kind.LOGIN, opera(), asked.id());
        Instant now = clock.instant();
        assertThat(due.expiresAt()).isBetween(now.plus(Duration.ofMinutes(9)), now.plus(Duration.ofMinutes(10)));
        requests.remember(
                Requests.Kind.LOGIN,
                opera(),
                asked.id(),
                new PendingRequest(
                        due.returnUrl(), due.relayState(), due.browser(), due.previousSession(), now, due.passive()));
        refused("request-expired", () -> answer(asked, CONTACT));
        refused("request-consumed", () -> answer(asked, CONTACT));
    }

    @Test
    void anAnswerInAnotherBrowserIsRefused() throws Exception {
        Asked asked = ask("/v1/opera/sso/login");
        Browser victim = new Browser();
        refused("other-browser", () -> answer(victim, asked, CONTACT));
        assertThat(victim.cookies).isEmpty();
    }

    @Test
    void anAnswerWithAnotherRelayStateIsRefused() throws Exception {
        Asked asked = ask("/v1/opera/sso/login");
        refused("relay-state", () -> answer(new Asked(asked.id(), "https://evil.example/"), CONTACT));
    }

    @Test
    void aForgedAnswerShowsOnePlainPage() throws Exception {
        Asked asked = ask("/v1/opera/sso/login");
        refused("signature-wrong", () -> post(browser, LiveProvider.forgedResponse(asked.id()), asked.relayState()))
                .then()
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .body(not(containsString("signature")))
                .body(containsString(HOME));
        String german = given().header("Accept-Language", "de")
                .formParam("SAMLResponse", "x")
                .post("/v1/opera/sso/acs")
                .then()
                .statusCode(403)
                .header("Content-Language", "de")
                .extract()
                .asString();
        assertThat(german).contains("<html lang=\"de\">", "Die Anmeldung ist nicht gelungen");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "http://localhost:8080@evil.example/",
                "javascript:alert(1)",
                "/fr/page",
                "http://localhost:8081/"
            })
    void nobodyIsSentElsewhere(String address) {
        given().redirects()
                .follow(false)
                .queryParam("returnUrl", address)
                .get("/v1/opera/sso/login")
                .then()
                .statusCode(400)
                .body("code", is("forbidden-return-address"))
                .body("errors[0].field", is("returnUrl"));
    }

    @Test
    void badRequestsAreNamed() {
        browser.get("/v1/opera/sso/login?passive=maybe").then().statusCode(400).body("errors[0].field", is("passive"));
        browser.get("/v1/opera/sso/login?next=x").then().statusCode(400).body("code", is("unknown-parameter"));
        browser.get("/v1/theatre/sso/login").then().statusCode(404).body("code", is("unknown-point-of-sale"));
        given().body("{}")
                .contentType("application/json")
                .post("/v1/opera/sso/acs")
                .then()
                .statusCode(415);
    }

    @Test
    void metadataTellTheIdentityProviderAll() {
        String xml = browser.get("/v1/opera/sso/metadata")
                .then()
                .statusCode(200)
                .contentType("application/samlmetadata+xml")
                .extract()
                .asString();
        assertThat(xml)
                .contains(
                        "entityID=\"http://localhost:8080/v1/opera/sso/metadata\"",
                        "Location=\"http://localhost:8080/v1/opera/sso/acs\"",
                        "Location=\"http://localhost:8080/v1/opera/sso/slo\"",
                        "AuthnRequestsSigned=\"true\"",
                        "<ds:SignatureValue>");
    }

    @Test
    void theNextKeyIsAnnouncedToo() throws Exception {
        String xml = browser.get("/v1/opera/sso/metadata").asString();
        for (ServiceKey key : List.of(KeyMaterial.demo(), TestKeys.SERVICE)) {
            String certificate =
                    Base64.getEncoder().encodeToString(key.certificate().getEncoded());
            assertThat(xml.split(Pattern.quote("<md:KeyDescriptor")))
                    .filteredOn(part -> part.startsWith(" use=") && part.contains(certificate))
                    .extracting(part -> part.replaceFirst("(?s) use=\"([a-z]+)\".*", "$1"))
                    .containsExactly("signing", "encryption");
        }
    }

    @Test
    void whoLogsInIsNeverLogged() throws Exception {
        try (RecordedLog log = new RecordedLog()) {
            answer(ask("/v1/opera/sso/login"), "9999990");
            browser.get("/v1/opera/visitor");
            browser.logout("opera", SITE);
            Asked asked = ask("/v1/opera/sso/login");
            post(browser, LiveProvider.response(asked.id(), "9999991", "9999992"), "wrong");
            assertThat(log.lines())
                    .anyMatch(line -> line.contains("login"))
                    .anyMatch(line -> line.contains("relay-state"))
                    .noneMatch(line -> line.contains("999999"));
        }
    }

    private PointOfSale opera() {
        return pointsOfSale.get("opera");
    }

    private Asked ask(String path) throws Exception {
        return ask(browser, path);
    }

    private static Asked ask(Browser browser, String path) throws Exception {
        Response login = browser.get(path);
        Map<String, String> query = Browser.query(login);
        String request = LiveProvider.read(URI.create(login.header("Location")).getRawQuery(), query, "SAMLRequest");
        return new Asked(attribute(request, "ID"), query.get("RelayState"));
    }

    private Response answer(Asked asked, String contact) {
        return answer(browser, asked, contact);
    }

    private static Response answer(Browser browser, Asked asked, String contact) {
        return post(browser, LiveProvider.response(asked.id(), Tokens.messageId(), contact), asked.relayState());
    }

    private static Response post(Browser browser, String response, String relayState) {
        return browser.post("/v1/opera/sso/acs", Map.of("SAMLResponse", response, "RelayState", relayState));
    }

    private static Response refused(String reason, Supplier<Response> request) {
        Response page = Refusals.page("opera", reason, request);
        assertThat(page.headers().getValues("Set-Cookie")).isEmpty();
        return page;
    }

    private static String attribute(String xml, String name) {
        Matcher found = Pattern.compile(" " + name + "=\"([^\"]+)\"").matcher(xml);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
