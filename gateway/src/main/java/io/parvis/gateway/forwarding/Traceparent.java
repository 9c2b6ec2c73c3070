package io.parvis.gateway.forwarding;

import io.parvis.problem.TraceId;
import java.util.UUID;
import java.util.regex.Pattern;

/** The W3C trace context header, which names a request on its whole way through the services. */
final class Traceparent {
    static final String HEADER = "traceparent";
    private static final Pattern VALID =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final int SPAN_DIGITS = 16;

    private Traceparent() {}

    /** The one given, or a new one where none or a malformed one ({@code null} included) was given. */
    static String from(String given) {
        if (given != null && VALID.matcher(given).matches()) {
            return given;
        }
        String span = UUID.randomUUID().toString().replace("-", "").substring(0, SPAN_DIGITS);
        return "00-" + TraceId.from(null) + "-" + span + "-01";
    }
}
