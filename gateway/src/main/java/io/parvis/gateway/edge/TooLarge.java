package io.parvis.gateway.edge;

/** What callers are told of requests that are larger than the gateway takes. */
public final class TooLarge {
    private TooLarge() {}

    public static String url(EdgeConfig config) {
        return "Path and query may have " + config.longestUrl() + " characters.";
    }

    public static String headers(EdgeConfig config) {
        return "Headers may have " + config.largestHeaders().asLongValue() + " bytes together.";
    }
}
