package io.parvis.query;

import io.parvis.published.ContentHash;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Text that goes out and comes back, such as a cursor: what was shortened or mistyped is told. It guards no secret. */
public final class Seal {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private Seal() {}

    public static String close(String plain) {
        return ENCODER.encodeToString((plain + "|" + mark(plain)).getBytes(StandardCharsets.UTF_8));
    }

    /** The text that was sealed; empty when it was not sealed here, or was changed. */
    public static Optional<String> open(String given) {
        try {
            String sealed = new String(DECODER.decode(given), StandardCharsets.UTF_8);
            int end = sealed.lastIndexOf('|');
            String plain = end < 0 ? "" : sealed.substring(0, end);
            return end >= 0 && sealed.substring(end + 1).equals(mark(plain)) ? Optional.of(plain) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static String mark(String plain) {
        return ContentHash.of(("cursor " + plain).getBytes(StandardCharsets.UTF_8))
                .substring(0, 8);
    }
}
