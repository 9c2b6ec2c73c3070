package io.parvis.problem;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The trace id of a request: from the W3C {@code traceparent} header where there is one, else a new one. */
public final class TraceId {
    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}.*");

    private TraceId() {}

    /** @param traceparent the header's value, or {@code null} */
    public static String from(String traceparent) {
        Matcher matcher = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
        return matcher.matches()
                ? matcher.group(1)
                : UUID.randomUUID().toString().replace("-", "");
    }
}
