package io.parvis.gateway.forwarding;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which headers pass the gateway. */
final class Headers {
    /** What concerns one connection, never the one behind it. */
    private static final MultiMap HOP_BY_HOP = names(
            "Connection",
            "Keep-Alive",
            "Proxy-Authenticate",
            "Proxy-Authorization",
            "Proxy-Connection",
            "TE",
            "Trailer",
            "Transfer-Encoding",
            "Upgrade",
            "HTTP2-Settings");

    /**
     * What a caller may claim about its way here, and must not be believed. A host stands elsewhere in a request, and
     * what it expects was answered by this gateway already.
     */
    private static final MultiMap CLAIMS = names(
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Proto",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Forwarded-Ssl",
            "X-Forwarded-Trusted-Proxy",
            "X-Real-IP",
            "Host",
            "Expect");

    private static final String CORS = "Access-Control-";
    private static final CharSequence FORWARDED_FOR = HttpHeaders.createOptimized("X-Forwarded-For");
    private static final CharSequence FORWARDED_HOST = HttpHeaders.createOptimized("X-Forwarded-Host");
    private static final CharSequence FORWARDED_PROTO = HttpHeaders.createOptimized("X-Forwarded-Proto");

    private Headers() {}

    /**
     * Copies what a service may hear of a request.
     *
     * @param address the caller's, or {@code null}
     */
    static void request(HttpServerRequest caller, String address, MultiMap to) {
        List<String> dropped = named(caller.headers());
        for (Map.Entry<String, String> header : caller.headers()) {
            String name = header.getKey();
            if (!HOP_BY_HOP.contains(name) && !CLAIMS.contains(name) && !contains(dropped, name)) {
                to.add(name, header.getValue());
            }
        }
        if (address != null) {
            to.set(FORWARDED_FOR, address);
        }
        if (caller.authority() != null) {
            to.set(FORWARDED_HOST, caller.authority().toString());
        }
        to.set(FORWARDED_PROTO, caller.scheme());
    }

    /** Copies what a caller may hear of an answer. The gateway alone says who may read it across origins. */
    static void answer(MultiMap from, MultiMap to) {
        List<String> dropped = named(from);
        for (Map.Entry<String, String> header : from) {
            String name = header.getKey();
            if (!HOP_BY_HOP.contains(name)
                    && !name.regionMatches(true, 0, CORS, 0, CORS.length())
                    && !contains(dropped, name)) {
                to.add(name, header.getValue());
            }
        }
    }

    /** What {@code Connection} itself names as concerning one connection alone. */
    private static List<String> named(MultiMap headers) {
        return headers.contains(HttpHeaders.CONNECTION)
                ? headers.getAll(HttpHeaders.CONNECTION).stream()
                        .flatMap(value -> Stream.of(value.split(",")))
                        .map(String::strip)
                        .toList()
                : List.of();
    }

    private static boolean contains(List<String> names, String name) {
        return !names.isEmpty() && names.stream().anyMatch(name::equalsIgnoreCase);
    }

    private static MultiMap names(String... names) {
        MultiMap all = MultiMap.caseInsensitiveMultiMap();
        Stream.of(names).forEach(name -> all.add(name, ""));
        return all;
    }
}
