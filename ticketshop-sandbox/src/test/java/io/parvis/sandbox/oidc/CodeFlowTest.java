package io.parvis.sandbox.oidc;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.parvis.sandbox.saml.Browser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CodeFlowTest {
    private static final String BACK = "http://localhost:8080/v1/opera/sso/callback";
    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-x";

    private final Browser browser = new Browser();

    @Test
    void aVisitorLogsInAndTheSiteIsToldWho() {
        Response back = browser.choose(asked("nonce=n1&state=s%26t"), "subscriber");
        assertThat(back.header("Location")).startsWith(BACK + "?code=").endsWith("&state=s%26t");

        Response token = token(code(back), VERIFIER, BACK, "site");
        token.then().statusCode(200).header("Cache-Control", "no-store");
        JsonPath identity = JsonPath.from(new String(
                Base64.getUrlDecoder()
                        .decode(token.jsonPath().getString("id_token").split("\\.")[1]),
                StandardCharsets.UTF_8));
        assertThat(identity.getString("sub")).isEqualTo("1000001");
        assertThat(identity.getString("nonce")).isEqualTo("n1");
        assertThat(identity.getString("aud")).isEqualTo("site");
        given().auth()
                .oauth2(token.jsonPath().getString("access_token"))
                .get("/oidc/userinfo")
                .then()
                .statusCode(200)
                .body("sub", equalTo("1000001"))
                .body("email", equalTo("subscriber@opera-du-parvis.example"));
        assertThat(browser.cookie("stx_contact_OPERA_WEB_v1")).isNotNull();
    }

    @Test
    void whoIsLoggedInSeesNoPageAndOthersAreNotShownOneWhenNoneIsWanted() {
        assertThat(asked("prompt=none").header("Location")).isEqualTo(BACK + "?error=login_required");
        browser.choose(asked(""), "member");
        assertThat(asked("prompt=none").header("Location")).startsWith(BACK + "?code=");
        assertThat(asked("prompt=login").statusCode()).isEqualTo(200);
    }

    @Test
    void whoWouldRatherNotGoesBackWithoutACode() {
        assertThat(browser.choose(asked("state=1"), "").header("Location"))
                .isEqualTo(BACK + "?error=access_denied&state=1");
    }

    @Test
    void aCodeIsGoodOnce() {
        String code = code(browser.choose(asked(""), "member"));
        token(code, VERIFIER, BACK, "site").then().statusCode(200);
        token(code, VERIFIER, BACK, "site").then().statusCode(400).body("error", equalTo("invalid_grant"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "another-verifier-of-at-least-forty-three-chars, http://localhost:8080/v1/opera/sso/callback, site,     invalid_grant",
                "-,                                              http://localhost:8080/v1/opera/sso/callback, site,     invalid_grant",
                "a-verifier-of-at-least-forty-three-characters-x, http://localhost:8080/,                      site,     invalid_grant",
                "a-verifier-of-at-least-forty-three-characters-x, -,                                           site,     invalid_grant",
                "a-verifier-of-at-least-forty-three-characters-x, http://localhost:8080/v1/opera/sso/callback, operator, unauthorized_client"
            })
    void aCodeIsForTheOneWhoAsked(String verifier, String redirectUri, String client, String error) {
        String code = code(browser.choose(asked(""), "member"));
        token(code, verifier, redirectUri, client)
                .then()
                .statusCode(400)
                .body("error", equalTo(error))
                .body("$", not(hasKey("access_token")));
    }

    @ParameterizedTest
    @CsvSource({
        "response_type=token&client_id=site&scope=openid, unsupported_response_type",
        "response_type=code&client_id=site, invalid_scope",
        "response_type=code&client_id=site&scope=openid, invalid_request",
        "response_type=code&client_id=site&scope=openid&code_challenge=x&code_challenge_method=plain, invalid_request"
    })
    void whatCannotBeServedGoesBackAsAnError(String query, String error) {
        assertThat(browser.get("/oidc/authorize?redirect_uri=" + encoded(BACK) + "&" + query)
                        .header("Location"))
                .isEqualTo(BACK + "?error=" + error);
    }

    @ParameterizedTest
    @CsvSource({
        "site,https://elsewhere.example/",
        "site,http://localhost.elsewhere.example/",
        "site,javascript:alert(1)",
        "site,''",
        "operator,http://localhost:8080/",
        "nobody,http://localhost:8080/"
    })
    void strangersAreSentNowhere(String client, String redirectUri) {
        browser.get("/oidc/authorize?response_type=code&scope=openid&client_id=" + client + "&redirect_uri="
                        + encoded(redirectUri))
                .then()
                .statusCode(400);
    }

    @Test
    void aLogoutEndsTheVisitAndGoesBack() {
        browser.choose(asked(""), "subscriber");
        Response back = browser.get(
                "/oidc/logout?post_logout_redirect_uri=" + encoded("http://localhost:8080/bye") + "&state=7");
        assertThat(back.header("Location")).isEqualTo("http://localhost:8080/bye?state=7");
        assertThat(browser.cookie("stx_contact_OPERA_WEB_v1")).isNull();
        assertThat(browser.cookie("stx_cartSummary_OPERA_WEB")).isNull();
        assertThat(asked("prompt=none").header("Location")).contains("login_required");
        browser.get("/oidc/logout?post_logout_redirect_uri=https://elsewhere.example/")
                .then()
                .statusCode(400);
    }

    @Test
    void onlyAVisitorsTokenOpensUserInfo() {
        get("/oidc/userinfo").then().statusCode(401);
        String operator = given().formParams(Map.of(
                        "grant_type", "client_credentials", "client_id", "operator", "client_secret", "operator"))
                .post("/oidc/token")
                .path("access_token");
        given().auth().oauth2(operator).get("/oidc/userinfo").then().statusCode(401);
    }

    private Response asked(String more) {
        return browser.get("/oidc/authorize?response_type=code&client_id=site&scope=openid&redirect_uri="
                + encoded(BACK) + "&code_challenge_method=S256&code_challenge=" + challenge() + "&" + more);
    }

    private static Response token(String code, String verifier, String redirectUri, String client) {
        Map<String, String> form = new HashMap<>(
                Map.of("grant_type", "authorization_code", "code", code, "client_id", client, "client_secret", client));
        if (verifier != null) {
            form.put("code_verifier", verifier);
        }
        if (redirectUri != null) {
            form.put("redirect_uri", redirectUri);
        }
        return given().formParams(form).post("/oidc/token");
    }

    private static String code(Response back) {
        Matcher code = Pattern.compile("[?&]code=([^&]+)").matcher(back.header("Location"));
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private static String challenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
