package io.parvis.trace;

import io.opentelemetry.api.trace.SpanContext;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** The W3C trace context header, which names a request on its whole way through the services. */
public final class Traceparent {
    public static final String HEADER = "traceparent";

    private static final int LENGTH = 55;
    private static final int TRACE = 3;
    private static final int TRACE_END = 35;
    private static final int PARENT = 36;
    private static final int PARENT_END = 52;

    private Traceparent() {}

    /** The one given, or a new one where none or a malformed one ({@code null} included) was given. */
    public static String from(String given) {
        return given != null && isValid(given) ? given : begun();
    }

    /** That of what is being recorded; as {@link #from} where nothing is. */
    static String of(SpanContext span, String given) {
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : from(given);
    }

    /** The part that all services share. */
    public static String traceId(String traceparent) {
        return traceparent.substring(TRACE, TRACE_END);
    }

    private static boolean isValid(String given) {
        if (given.length() != LENGTH || given.startsWith("ff")) {
            return false;
        }
        for (int n = 0; n < LENGTH; n++) {
            char c = given.charAt(n);
            boolean dash = n == TRACE - 1 || n == TRACE_END || n == PARENT_END;
            if (dash ? c != '-' : !(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
                return false;
            }
        }
        return isNotZero(given, TRACE, TRACE_END) && isNotZero(given, PARENT, PARENT_END);
    }

    private static boolean isNotZero(String digits, int from, int to) {
        return digits.substring(from, to).chars().anyMatch(c -> c != '0');
    }

    private static String begun() {
        // chance is enough here: these ids guard nothing, and a secure source would cost every request
        return "00-" + digits() + digits() + "-" + digits() + "-01";
    }

    /** 16 hexadecimal digits, never all zero. */
    private static String digits() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE));
    }
}
