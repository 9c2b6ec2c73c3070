package io.parvis.gateway.edge;

/** The {@code X-Request-Id} by which a caller, or a proxy in front, finds a request again. */
public final class RequestId {
    public static final String HEADER = "X-Request-Id";
    private static final int LONGEST = 64;

    private RequestId() {}

    /** The one given where it is one that may stand in logs and headers, else the trace id. */
    public static String from(String given, String traceId) {
        return given != null && isPlain(given) ? given : traceId;
    }

    private static boolean isPlain(String id) {
        return !id.isEmpty()
                && id.length() <= LONGEST
                && id.chars()
                        .allMatch(c -> c >= 'a' && c <= 'z'
                                || c >= 'A' && c <= 'Z'
                                || c >= '0' && c <= '9'
                                || c == '-'
                                || c == '_'
                                || c == '.');
    }
}
