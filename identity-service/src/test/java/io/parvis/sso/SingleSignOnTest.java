package io.parvis.sso;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.parvis.RecordedLog;
import io.parvis.session.Tokens;
import io.parvis.sso.key.KeyMaterial;
import io.parvis.sso.key.ServiceKey;
import io.parvis.sso.saml.LiveProvider;
import io.parvis.sso.saml.TestKeys;
import io.parvis.stack.testing.TicketshopResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How a visitor gets in and out, and nobody else. */
@QuarkusTest
@WithTestResource(TicketshopResource.class)
@WithTestResource(TestProvider.class)
class SingleSignOnTest extends LoginsOverHttp {
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
        assertThat(browser.cookies).isEmpty();
        browser.get("/v1/opera/visitor").then().body("authenticated", is(false));
    }

    @Test
    void whileRedisTakesNothingNobodyLogsInAndIsToldToComeAgain() {
        redis.execute("CLIENT", "PAUSE", "60000", "WRITE");
        try {
            browser.get("/v1/opera/sso/login")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "5")
                    .body("code", is("not-ready"));
            browser.get("/v1/opera/visitor").then().statusCode(200).body("authenticated", is(false));
        } finally {
            redis.execute("CLIENT", "UNPAUSE");
        }
        browser.get("/v1/opera/sso/login").then().statusCode(303);
    }

    /** The largest that is read at all is 1 MB. */
    @Test
    void aBodyOfSeveralMegabytesIsAProblemAndReadToItsEnd() {
        for (String path : List.of("/v1/opera/sso/acs", "/v1/opera/sso/slo", "/v1/festival/sso/backchannel-logout")) {
            given().contentType("application/x-www-form-urlencoded")
                    .body("SAMLResponse=" + "A".repeat(3 << 20))
                    .post(path)
                    .then()
                    .statusCode(413)
                    .contentType("application/problem+json")
                    .header("Cache-Control", "no-store")
                    .body("code", is("content-too-large"), "instance", is(path));
        }
        given().contentType("application/x-www-form-urlencoded")
                .body("SAMLResponse=" + "A".repeat(1_000_000))
                .post("/v1/opera/sso/acs")
                .then()
                .statusCode(403)
                .contentType(startsWith("text/html"));
    }

    @Test
    void anAnswerNobodyAskedForIsRefused() throws Exception {
        refused("request-unknown", () -> answer(new Asked("_never", "x"), CONTACT));
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
}
