package io.parvis.sandbox.oidc;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.parvis.sandbox.saml.Browser;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class BackChannelLogoutTest {
    private static final String ASKED = "/oidc/authorize?response_type=code&client_id=site&scope=openid"
            + "&redirect_uri=http://localhost:8080/&code_challenge_method=S256&code_challenge=x&prompt=";

    @TestHTTPResource("/oidc/token")
    URI somewhere;

    private final Browser subscriber = new Browser();
    private final Browser member = new Browser();

    @Test
    void endsAPersonsVisitsAndTellsTheSite() {
        subscriber.choose(subscriber.get(ASKED), "subscriber");
        member.choose(member.get(ASKED), "member");
        order(Map.of("url", somewhere.toString(), "sub", "1000001", "sid", "no-such-visit"));
        assertThat(subscriber.get(ASKED + "none").header("Location")).contains("code=");

        Response sent = order(Map.of("url", somewhere.toString(), "sub", "1000001"));
        // the token endpoint, which is no site, got the form and would rather have another
        sent.then().statusCode(200).body("status", equalTo(400));
        JsonPath claims = JsonPath.from(new String(
                Base64.getUrlDecoder().decode(sent.<String>path("token").split("\\.")[1]), StandardCharsets.UTF_8));
        assertThat(claims.getString("iss")).endsWith("/oidc");
        assertThat(claims.getString("aud")).isEqualTo("site");
        assertThat(claims.getString("sub")).isEqualTo("1000001");
        assertThat(claims.getString("jti")).isNotEmpty();
        assertThat(claims.getString("sid")).isNull();
        assertThat(claims.getLong("exp") - claims.getLong("iat")).isEqualTo(120);
        assertThat(claims.getMap("events")).containsOnlyKeys("http://schemas.openid.net/event/backchannel-logout");
        assertThat(subscriber.get(ASKED + "none").header("Location")).contains("login_required");
        assertThat(member.get(ASKED + "none").header("Location")).contains("code=");
    }

    @Test
    void aSiteThatIsNotThereAnswersNothing() {
        order(Map.of("url", "http://localhost:1/", "sid", "v1"))
                .then()
                .statusCode(200)
                .body("status", nullValue());
    }

    @ParameterizedTest
    @CsvSource({"http://localhost:1/, other", "ftp://localhost/, sub", "nowhere, sid", "'', sub"})
    void whatIsNoOrderIsRefused(String url, String about) {
        order(Map.of("url", url, about, "1")).then().statusCode(400);
    }

    private static Response order(Map<String, String> order) {
        return given().contentType("application/json").body(order).post("/control/oidc/logout");
    }
}
