package io.parvis.cookie;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/** Values that were percent-encoded once or, on their way through several hands, twice; a space is %20 or +. */
public final class Encoded {
    private static final int ROUNDS = 2;

    private Encoded() {}

    /** What {@code read} makes of the value, or of the value decoded once, or twice: the first that it can read. */
    public static <T> Optional<T> read(String value, Function<String, Optional<T>> read) {
        String text = value;
        Optional<T> found = read.apply(text);
        for (int round = 0; round < ROUNDS && found.isEmpty(); round++) {
            Optional<String> decoded = decode(text);
            if (decoded.isEmpty()) {
                return Optional.empty();
            }
            text = decoded.get();
            found = read.apply(text);
        }
        return found;
    }

    private static Optional<String> decode(String text) {
        try {
            return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }
}
