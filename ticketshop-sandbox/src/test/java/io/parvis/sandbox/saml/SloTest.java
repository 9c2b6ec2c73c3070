package io.parvis.sandbox.saml;

import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.sandbox.login.Chance;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

@QuarkusTest
class SloTest {
    private static Site first;
    private static Site second;

    private final Browser browser = new Browser();

    @BeforeEach
    void tellOfTheSites() throws Exception {
        first = first == null ? Site.known("first") : first;
        second = second == null ? Site.known("second") : second;
    }

    @Test
    void aSiteThatAsksIsAnsweredOnceTheOthersWereTold() {
        String index = logIn(first);
        logIn(second);
        String id = Chance.id();

        Response toSecond = asked(first, first.logout(id, "1000002", index), "state");
        Message question = message(toSecond, second.slo(), Saml.REQUEST);
        assertThat(question.is("LogoutRequest")).isTrue();
        assertThat(text(question, Saml.ASSERTION, "NameID")).isEqualTo("1000002");
        assertThat(text(question, Saml.PROTOCOL, "SessionIndex")).isEqualTo(index);
        assertThat(browser.cookie("stx_contact_OPERA_WEB_v1")).isNull();

        Response toFirst = answered(second, question.id());
        Message answer = message(toFirst, first.slo() + "?answer", Saml.RESPONSE);
        assertThat(answer.is("LogoutResponse")).isTrue();
        assertThat(answer.root().getAttribute("InResponseTo")).isEqualTo(id);
        assertThat(answer.relayState()).contains("state");
        assertThat(passive(first)).contains(Saml.NO_PASSIVE);
    }

    @Test
    void aLogoutInTheShopIsToldToAllSites() {
        logIn(first);
        logIn(second);
        Message toFirst = message(browser.post("/shop/en/logout", Map.of()), first.slo(), Saml.REQUEST);
        Message toSecond = message(answered(first, toFirst.id()), second.slo(), Saml.REQUEST);
        Response end = answered(second, toSecond.id());
        assertThat(end.header("Location")).endsWith("/shop/en/account");
        assertThat(passive(first)).contains(Saml.NO_PASSIVE);
    }

    @Test
    void aRequestMayBePosted() {
        String index = logIn(first);
        Response answer = browser.post(
                "/saml/slo", Map.of("SAMLRequest", first.field(first.logout(Chance.id(), "1000002", index))));
        assertThat(message(answer, first.slo() + "?answer", Saml.RESPONSE).is("LogoutResponse"))
                .isTrue();
        assertThat(passive(first)).contains(Saml.NO_PASSIVE);
    }

    @Test
    void whoIsLoggedOutAlreadyIsAnsweredAllTheSame() {
        Response answer = asked(first, first.logout(Chance.id(), "1000002", "_unknown"), null);
        assertThat(message(answer, first.slo() + "?answer", Saml.RESPONSE).is("LogoutResponse"))
                .isTrue();
    }

    @Test
    void anothersNumberEndsNothing() {
        String index = logIn(first);
        asked(first, first.logout(Chance.id(), "1000001", index), null);
        Browser same = browser;
        assertThat(same.cookie("sandbox_session")).isNull();
        Browser other = new Browser();
        String otherIndex = logIn(other, first);
        new Browser().get("/saml/slo?" + first.query(Saml.REQUEST, first.logout(Chance.id(), "1", otherIndex), null));
        assertThat(passive(other, first)).doesNotContain(Saml.NO_PASSIVE);
    }

    @Test
    void strangersAndAnswersToNothingAreRefused() throws Exception {
        String index = logIn(first);
        Site thief = new Site("first", new IdpKey(java.time.Clock.systemUTC()));
        asked(thief, first.logout(Chance.id(), "1000002", index), null).then().statusCode(400);
        answered(first, "_unknown").then().statusCode(400);
        browser.get("/saml/slo").then().statusCode(400);
        asked(first, first.request(Chance.id(), ""), null).then().statusCode(400);
        assertThat(passive(first)).doesNotContain(Saml.NO_PASSIVE);
    }

    /** @return the session index that the site was told */
    private String logIn(Site site) {
        return logIn(browser, site);
    }

    private static String logIn(Browser browser, Site site) {
        Response page = browser.get("/saml/sso?" + site.query(Saml.REQUEST, site.request(Chance.id(), ""), null));
        Response answer = page.asString().contains("name=\"waiting\"") ? browser.choose(page, "member") : page;
        Element response = Xml.read(
                new String(Base64.getDecoder().decode(Browser.field(answer, Saml.RESPONSE)), StandardCharsets.UTF_8));
        return Xml.all(response, Saml.ASSERTION, "AuthnStatement").get(0).getAttribute("SessionIndex");
    }

    private String passive(Site site) {
        return passive(browser, site);
    }

    private static String passive(Browser browser, Site site) {
        Response answer = browser.get(
                "/saml/sso?" + site.query(Saml.REQUEST, site.request(Chance.id(), "IsPassive=\"true\""), null));
        return new String(Base64.getDecoder().decode(Browser.field(answer, Saml.RESPONSE)), StandardCharsets.UTF_8);
    }

    private Response asked(Site site, String xml, String relayState) {
        return browser.get("/saml/slo?" + site.query(Saml.REQUEST, xml, relayState));
    }

    private Response answered(Site site, String requestId) {
        return browser.get("/saml/slo?" + site.query(Saml.RESPONSE, site.loggedOut(requestId), null));
    }

    private static Message message(Response response, String address, String field) {
        response.then().statusCode(303);
        URI location = URI.create(response.header("Location"));
        assertThat(location.toString()).startsWith(address);
        String query = location.getRawQuery();
        return RedirectBinding.read(query.substring(query.indexOf(field)), field);
    }

    private static String text(Message message, String namespace, String name) {
        return Xml.child(message.root(), namespace, name).orElseThrow().getTextContent();
    }
}
