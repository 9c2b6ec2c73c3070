package io.parvis.sandbox;

import static io.restassured.RestAssured.given;

import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** JSON calls as plain HTTP; tokens are made by hand, so that no library stands between a test and the wire. */
public record Rest(String service) {
    public static final Rest CATALOG = new Rest("catalogService");
    public static final Rest AVAILABILITY = new Rest("availabilityService");
    public static final String SECRET = "sandbox-secret-of-thirty-two-bytes-or-more";
    public static final String HS256 = "{\"alg\":\"HS256\",\"typ\":\"JWT\"}";

    public Response call(String operation, String body) {
        return request(body, "Bearer " + token()).post(path(operation));
    }

    public Response call(String operation) {
        return call(operation, "{}");
    }

    public RequestSpecification request(String body, String authorization) {
        RequestSpecification request = given().config(RestAssuredConfig.config()
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                .contentType("application/json")
                .body(body);
        return authorization == null ? request : request.header("Authorization", authorization);
    }

    public String path(String operation) {
        return "/tnseb/backend-apis/" + service + "/v1_33/" + operation;
    }

    /** A right one, issued now. */
    public static String token() {
        return token(HS256, claims("OPERA", "parvis", "parvis", 0, 30), SECRET, "HmacSHA256");
    }

    /**
     * @param issuedIn seconds from now
     * @param life in seconds
     */
    public static String claims(String institution, String operator, String partner, long issuedIn, long life) {
        long issued = Instant.now().getEpochSecond() + issuedIn;
        return "{\"sub\":\"%s\",\"aud\":\"%s\",\"iss\":\"%s\",\"iat\":%d,\"exp\":%d}"
                .formatted(institution, operator, partner, issued, issued + life);
    }

    public static String token(String header, String claims, String secret, String algorithm) {
        String signed =
                base64(header.getBytes(StandardCharsets.UTF_8)) + "." + base64(claims.getBytes(StandardCharsets.UTF_8));
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
            return signed + "." + base64(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
