package io.parvis.sandbox.oidc;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A client's id and secret, from the Authorization header or else from the form; {@code null} where not given. */
record Credentials(String id, String secret) {
    private static final String BASIC = "Basic ";

    static Credentials of(String authorization, String formId, String formSecret) {
        if (authorization == null || !authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return new Credentials(formId, formSecret);
        }
        try {
            byte[] decoded = Base64.getDecoder()
                    .decode(authorization.substring(BASIC.length()).strip());
            String[] parts = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
            return parts.length == 2
                    ? new Credentials(unescaped(parts[0]), unescaped(parts[1]))
                    : new Credentials(null, null);
        } catch (IllegalArgumentException e) {
            return new Credentials(null, null);
        }
    }

    private static String unescaped(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
