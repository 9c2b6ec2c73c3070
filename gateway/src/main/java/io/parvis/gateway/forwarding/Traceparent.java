package io.parvis.gateway.forwarding;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** The W3C trace context header, which names a request on its whole way through the services. */
final class Traceparent {
    static final String HEADER = "traceparent";
    private static final Pattern VALID =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private Traceparent() {}

    /** The one given, or a new one where none or a malformed one ({@code null} included) was given. */
    static String from(String given) {
        if (given != null && VALID.matcher(given).matches()) {
            return given;
        }
        // chance is enough here: these ids guard nothing, and a secure source would cost every request
        return "00-" + digits() + digits() + "-" + digits() + "-01";
    }

    /** 16 hexadecimal digits, never all zero. */
    private static String digits() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE));
    }
}
