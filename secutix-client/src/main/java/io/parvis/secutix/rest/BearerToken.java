package io.parvis.secutix.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parvis.secutix.RestAccess;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Proves to SecuTix's JSON interface who calls: a JWT, HS256, good for half a minute. */
final class BearerToken {
    private static final long SECONDS_OF_LIFE = 30;
    private static final String HEADER =
            encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));

    private BearerToken() {}

    static String of(RestAccess access, String institutionCode, Instant now) {
        ObjectNode claims = JsonNodeFactory.instance
                .objectNode()
                .put("sub", institutionCode)
                .put("aud", access.virtualOperator())
                .put("iss", access.partner())
                .put("iat", now.getEpochSecond())
                .put("exp", now.getEpochSecond() + SECONDS_OF_LIFE);
        String signed = HEADER + "." + encoded(claims.toString().getBytes(StandardCharsets.UTF_8));
        return signed + "." + encoded(signature(access.secret(), signed));
    }

    private static byte[] signature(String secret, String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HmacSHA256", impossible);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
