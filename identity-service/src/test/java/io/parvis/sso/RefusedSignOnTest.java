package io.parvis.sso;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.parvis.session.Tokens;
import io.parvis.sso.saml.LiveProvider;
import io.parvis.stack.testing.TicketshopResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that count no more, forged ones, and addresses that nobody is sent to. */
@QuarkusTest
@WithTestResource(TicketshopResource.class)
@WithTestResource(TestProvider.class)
class RefusedSignOnTest extends LoginsOverHttp {
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
}
