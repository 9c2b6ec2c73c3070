package io.parvis.sandbox.saml;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.parvis.sandbox.login.Chance;
import io.parvis.sandbox.login.Pem;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

@QuarkusTest
class SsoTest {
    private static Site site;

    @TestHTTPResource("/saml")
    URI idp;

    private final Browser browser = new Browser();

    @BeforeEach
    void tellOfTheSite() throws Exception {
        site = site == null ? Site.known("sso") : site;
    }

    @Test
    void whoeverLogsInIsToldToTheSite() throws Exception {
        String id = Chance.id();
        Response page = asked(site.request(id, ""), "where from");
        page.then().statusCode(200).header("Cache-Control", "no-store").body(containsString("Subscriber"));

        Response answer = browser.choose(page, "subscriber");

        assertThat(Browser.action(answer)).isEqualTo(site.acs());
        assertThat(Browser.field(answer, "RelayState")).isEqualTo("where from");
        Element response = response(answer);
        assertThat(response.getAttribute("InResponseTo")).isEqualTo(id);
        assertThat(response.getAttribute("Destination")).isEqualTo(site.acs());
        Element assertion = one(response, "Assertion");
        assertThat(XmlSignatures.isSigned(assertion, publishedKey())).isTrue();
        assertThat(XmlSignatures.isSigned(response, publishedKey())).isFalse();
        assertThat(one(assertion, "NameID").getTextContent()).isEqualTo("1000001");
        assertThat(one(assertion, "AttributeValue").getTextContent()).isEqualTo("1000001");
        assertThat(one(assertion, "Audience").getTextContent()).isEqualTo(site.entityId());
        assertThat(one(assertion, "Issuer").getTextContent()).isEqualTo(idp.toString());
        assertThat(one(assertion, "SubjectConfirmationData").getAttribute("InResponseTo"))
                .isEqualTo(id);
        assertThat(one(assertion, "SubjectConfirmationData").getAttribute("Recipient"))
                .isEqualTo(site.acs());
    }

    @Test
    void aChangedAssertionIsNotSigned() throws Exception {
        Element assertion =
                one(response(browser.choose(asked(site.request(Chance.id(), ""), null), "guest")), "Assertion");
        one(assertion, "NameID").setTextContent("1000001");
        assertThat(XmlSignatures.isSigned(assertion, publishedKey())).isFalse();
    }

    @Test
    void theShopsCookiesComeWithTheLogin() {
        browser.choose(asked(site.request(Chance.id(), ""), null), "subscriber");
        assertThat(browser.cookie("stx_contact_OPERA_WEB_v1")).contains("Prime").contains("additionalData");
        assertThat(browser.cookie("stx_cartSummary_OPERA_WEB")).startsWith("2%7C97.00%7CEUR%7C");
    }

    @Test
    void anEmptyCartHasNoCookie() {
        browser.choose(asked(site.request(Chance.id(), ""), null), "member");
        assertThat(browser.cookie("stx_contact_OPERA_WEB_v1")).isNotNull();
        assertThat(browser.cookie("stx_cartSummary_OPERA_WEB")).isNull();
    }

    @Test
    void whoIsLoggedInSeesNoPage() {
        browser.choose(asked(site.request(Chance.id(), ""), null), "member");
        assertThat(name(asked(site.request(Chance.id(), "IsPassive=\"true\""), null)))
                .isEqualTo("1000002");
        assertThat(name(asked(site.request(Chance.id(), ""), null))).isEqualTo("1000002");
    }

    @Test
    void whoIsAskedToLogInAgainSeesThePageAndMayBeAnother() {
        browser.choose(asked(site.request(Chance.id(), ""), null), "member");
        Response page = asked(site.request(Chance.id(), "ForceAuthn=\"1\""), null);
        assertThat(name(browser.choose(page, "group"))).isEqualTo("1000003");
    }

    @Test
    void aPassiveQuestionShowsNoPage() {
        assertThat(statuses(asked(site.request(Chance.id(), "IsPassive=\"true\""), null)))
                .containsExactly(Saml.RESPONDER, Saml.NO_PASSIVE);
    }

    @Test
    void whoWouldRatherNotIsNotLoggedIn() {
        Response answer = browser.choose(asked(site.request(Chance.id(), ""), null), "");
        assertThat(statuses(answer)).containsExactly(Saml.RESPONDER, Saml.AUTHN_FAILED);
        assertThat(browser.cookie("stx_contact_OPERA_WEB_v1")).isNull();
    }

    @Test
    void questionsMayBePosted() {
        String request = site.request(Chance.id(), "Destination=\"" + idp + "/sso\"");
        Response page = browser.post("/saml/sso", Map.of("SAMLRequest", site.field(request), "RelayState", "r"));
        Response answer = browser.choose(page, "guest");
        assertThat(name(answer)).isEqualTo("1000004");
        assertThat(Browser.field(answer, "RelayState")).isEqualTo("r");
    }

    @Test
    void anotherAddressOfTheMetadataMayBeAskedFor() {
        String request = site.request(Chance.id(), "AssertionConsumerServiceURL=\"https://sso.example/other\"");
        assertThat(Browser.action(browser.choose(asked(request, null), "guest")))
                .isEqualTo("https://sso.example/other");
    }

    @Test
    void aLoginPageIsGoodOnce() {
        Response page = asked(site.request(Chance.id(), ""), null);
        browser.choose(page, "guest").then().statusCode(200);
        browser.choose(page, "guest").then().statusCode(400);
        browser.choose(asked(site.request(Chance.id(), "ForceAuthn=\"true\""), null), "nobody")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AssertionConsumerServiceURL=\"https://elsewhere.example/acs\"",
                "Destination=\"https://elsewhere.example/saml/sso\""
            })
    void questionsForOthersAreRefused(String attributes) {
        asked(site.request(Chance.id(), attributes), null).then().statusCode(400);
    }

    @Test
    void questionsThatNobodyKnownSignedAreRefused() throws Exception {
        String request = site.request(Chance.id(), "");
        String query = site.query(Saml.REQUEST, request, "a");
        String unsigned = query.substring(0, query.indexOf("&SigAlg"));
        Site stranger = new Site("stranger", site.key());
        Site thief = new Site("sso", new IdpKey(java.time.Clock.systemUTC()));
        for (String wrong : List.of(
                unsigned,
                query.replace("RelayState=a", "RelayState=b"),
                query.replace("rsa-sha256", "rsa-sha1"),
                query + "&RelayState=a",
                stranger.query(Saml.REQUEST, stranger.request(Chance.id(), ""), "a"),
                thief.query(Saml.REQUEST, request, "a"))) {
            browser.get("/saml/sso?" + wrong).then().statusCode(400).contentType("application/problem+json");
        }
        String posted = Base64.getEncoder().encodeToString(request.getBytes(StandardCharsets.UTF_8));
        browser.post("/saml/sso", Map.of("SAMLRequest", posted)).then().statusCode(400);
        browser.post("/saml/sso", Map.of("SAMLRequest", thief.field(request)))
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a=b",
                "SAMLRequest",
                "SAMLRequest=",
                "SAMLRequest=%3C%3E",
                "SAMLRequest=AAAA",
                "SAMLResponse=AAAA",
                // <a/>, deflated
                "SAMLRequest=s0nUtwMA",
            })
    void junkIsRefused(String query) {
        browser.get("/saml/sso?" + query).then().statusCode(400);
    }

    @Test
    void documentTypesAreRefused() {
        String xml = "<!DOCTYPE x [<!ENTITY e \"f\">]>" + site.request(Chance.id(), "");
        browser.get("/saml/sso?" + site.query(Saml.REQUEST, xml, null)).then().statusCode(400);
    }

    @Test
    void sitesAreToldByTheirMetadata() {
        for (String wrong :
                List.of("{}", "{\"metadata\":\"<a/>\"}", "{\"metadata\":\"x\"}", "{\"metadataUrl\":\"::\"}")) {
            given().contentType("application/json")
                    .body(wrong)
                    .put("/control/service-providers/wrong")
                    .then()
                    .statusCode(400);
        }
        assertThat(get("/control/service-providers").jsonPath().getList("$")).contains(site.entityId());
    }

    private Response asked(String request, String relayState) {
        return browser.get("/saml/sso?" + site.query(Saml.REQUEST, request, relayState));
    }

    private static Element response(Response answer) {
        answer.then().statusCode(200);
        String message = Browser.field(answer, Saml.RESPONSE);
        return Xml.read(new String(Base64.getDecoder().decode(message), StandardCharsets.UTF_8));
    }

    private static String name(Response answer) {
        return one(response(answer), "NameID").getTextContent();
    }

    private static List<String> statuses(Response answer) {
        return Xml.all(response(answer), Saml.PROTOCOL, "StatusCode").stream()
                .map(code -> code.getAttribute("Value"))
                .toList();
    }

    private static Element one(Element parent, String name) {
        return Xml.all(parent, Saml.ASSERTION, name).get(0);
    }

    private static PublicKey publishedKey() throws Exception {
        Element metadata = Xml.read(get("/saml/metadata").asString());
        String base64 = Xml.all(metadata, "http://www.w3.org/2000/09/xmldsig#", "X509Certificate")
                .get(0)
                .getTextContent();
        return Pem.certificate(Base64.getDecoder().decode(base64)).getPublicKey();
    }
}
