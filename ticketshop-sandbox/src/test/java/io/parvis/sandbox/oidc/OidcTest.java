package io.parvis.sandbox.oidc;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class OidcTest {
    @TestHTTPResource("/oidc")
    URI issuer;

    @Test
    void describesItself() {
        JsonPath discovery = get("/oidc/.well-known/openid-configuration").jsonPath();
        assertThat(discovery.getString("issuer")).isEqualTo(issuer.toString());
        assertThat(discovery.getString("token_endpoint")).isEqualTo(issuer + "/token");
        get(discovery.getString("jwks_uri")).then().statusCode(200).body("keys[0].alg", equalTo("RS256"));
    }

    @Test
    void givesAnOperatorASignedToken() throws Exception {
        String token = token("client_credentials", "operator", "operator")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .path("access_token");
        String[] parts = token.split("\\.");
        JsonPath claims = JsonPath.from(text(parts[1]));
        assertThat(claims.getString("iss")).isEqualTo(issuer.toString());
        assertThat(claims.getString("aud")).isEqualTo("parvis");
        assertThat(claims.getList("groups")).containsExactly("operator");
        assertThat(claims.getLong("exp") - claims.getLong("iat")).isEqualTo(3_600);
        assertThat(isSigned(parts)).isTrue();
    }

    @Test
    void givesAViewerATokenWithoutTheRole() {
        String token = token("client_credentials", "viewer", "viewer").path("access_token");
        assertThat(JsonPath.from(text(token.split("\\.")[1])).getList("groups")).containsExactly("viewer");
    }

    @Test
    void takesTheSecretFromTheHeaderToo() {
        given().auth()
                .preemptive()
                .basic("operator", "operator")
                .formParam("grant_type", "client_credentials")
                .post("/oidc/token")
                .then()
                .statusCode(200);
        given().auth()
                .preemptive()
                .basic("operator", "wrong")
                .formParam("grant_type", "client_credentials")
                .post("/oidc/token")
                .then()
                .statusCode(401);
        given().header("Authorization", "Basic ???")
                .formParam("grant_type", "client_credentials")
                .post("/oidc/token")
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "client_credentials,operator,wrong,401,invalid_client",
                "client_credentials,operator,-,401,invalid_client",
                "client_credentials,-,operator,401,invalid_client",
                "client_credentials,nobody,nobody,401,invalid_client",
                "client_credentials,operator,viewer,401,invalid_client",
                "password,operator,operator,400,unsupported_grant_type",
                "-,operator,operator,400,invalid_request"
            })
    void refusesOthers(String grant, String id, String secret, int status, String error) {
        token(grant, id, secret)
                .then()
                .statusCode(status)
                .body("error", equalTo(error))
                .body("$", not(hasKey("access_token")));
    }

    private static Response token(String grant, String id, String secret) {
        var request = given();
        if (grant != null) {
            request.formParam("grant_type", grant);
        }
        if (id != null) {
            request.formParam("client_id", id);
        }
        if (secret != null) {
            request.formParam("client_secret", secret);
        }
        return request.contentType("application/x-www-form-urlencoded").post("/oidc/token");
    }

    private static boolean isSigned(String[] parts) throws Exception {
        JsonPath keys = get("/oidc/jwks").jsonPath();
        assertThat(JsonPath.from(text(parts[0])).getString("kid")).isEqualTo(keys.getString("keys[0].kid"));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(
                        number(keys.getString("keys[0].n")), number(keys.getString("keys[0].e")))));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    private static BigInteger number(String base64) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(base64));
    }

    private static String text(String base64) {
        return new String(Base64.getUrlDecoder().decode(base64), StandardCharsets.UTF_8);
    }
}
