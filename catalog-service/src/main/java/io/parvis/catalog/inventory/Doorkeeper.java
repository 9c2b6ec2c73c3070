package io.parvis.catalog.inventory;

import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Tells SecuTix's posts from others: by a key in a header, or by a user name and a password, whichever is configured. */
final class Doorkeeper {
    private final String header;
    private final Optional<byte[]> key;
    private final Optional<byte[]> basic;

    /**
     * @param header that the key is sent in
     * @param key empty = no key is accepted
     * @param userAndPassword joined by a colon; empty = none is accepted
     */
    Doorkeeper(String header, Optional<String> key, Optional<String> userAndPassword) {
        this.header = header;
        this.key = key.map(Doorkeeper::digest);
        this.basic = userAndPassword.map(Doorkeeper::digest);
    }

    /** @param headers the values of a header by its name; {@code null} or empty = it was not sent */
    boolean admits(Function<String, List<String>> headers) {
        boolean byKey = matches(key, only(headers, header));
        boolean byPassword =
                matches(basic, only(headers, HttpHeaders.AUTHORIZATION).flatMap(Doorkeeper::userAndPassword));
        return byKey | byPassword;
    }

    /** What is missing, in the words of {@code WWW-Authenticate}. */
    String challenge() {
        return basic.isPresent() ? "Basic realm=\"inventory\", charset=\"UTF-8\"" : "ApiKey header=\"" + header + "\"";
    }

    /** A header that is sent twice says nothing. */
    private static Optional<String> only(Function<String, List<String>> headers, String name) {
        List<String> values = headers.apply(name);
        return values != null && values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    private static Optional<String> userAndPassword(String authorization) {
        if (!authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            return Optional.empty();
        }
        try {
            byte[] decoded =
                    Base64.getDecoder().decode(authorization.substring(6).strip());
            return Optional.of(new String(decoded, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** Takes as long for a wrong secret as for the right one, whatever their lengths. */
    private static boolean matches(Optional<byte[]> expected, Optional<String> given) {
        byte[] digest = digest(given.orElse(""));
        return expected.isPresent() && given.isPresent() & MessageDigest.isEqual(expected.get(), digest);
    }

    private static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
