package io.parvis.gateway.memory;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The headers of kept answers, in the form that is written fastest. */
final class KeptHeaders {
    private static final String CORS = "access-control-";
    private static final String CACHE_CONTROL = "cache-control";

    /** What is about one exchange or one connection, or is written anew for each caller. */
    private static final Set<String> NOT_KEPT = Set.of(
            "age",
            "cache-control",
            "cache-status",
            "connection",
            "content-length",
            "date",
            "etag",
            "keep-alive",
            "proxy-authenticate",
            "server",
            "trailer",
            "traceparent",
            "transfer-encoding",
            "upgrade",
            "x-request-id");

    private KeptHeaders() {}

    /** What is kept of a service's headers. */
    static List<Map.Entry<CharSequence, CharSequence>> of(MultiMap headers, Caching caching) {
        return Stream.concat(
                        headers.entries().stream()
                                .map(header -> Map.entry(header.getKey().toLowerCase(Locale.ROOT), header.getValue()))
                                .filter(header -> !NOT_KEPT.contains(header.getKey())
                                        && !header.getKey().startsWith(CORS))
                                .map(header -> written(header.getKey(), header.getValue())),
                        Stream.of(written(CACHE_CONTROL, caching.toString())))
                .toList();
    }

    /** The same with another {@code Cache-Control}. */
    static List<Map.Entry<CharSequence, CharSequence>> with(
            List<Map.Entry<CharSequence, CharSequence>> headers, Caching caching) {
        return Stream.concat(
                        headers.stream().filter(header -> !CACHE_CONTROL.contentEquals(header.getKey())),
                        Stream.of(written(CACHE_CONTROL, caching.toString())))
                .toList();
    }

    private static Map.Entry<CharSequence, CharSequence> written(String name, String value) {
        return Map.entry(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value));
    }
}
