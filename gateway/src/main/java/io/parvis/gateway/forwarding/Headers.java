package io.parvis.gateway.forwarding;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which headers pass the gateway. */
final class Headers {
    /** What concerns one connection, never the one behind it. */
    private static final List<String> HOP_BY_HOP = List.of(
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

    /** What a caller may claim about its way here, and must not be believed. */
    private static final List<String> CLAIMS = List.of(
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Proto",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Forwarded-Ssl",
            "X-Real-IP");

    private static final String CORS = "Access-Control-";

    private Headers() {}

    /** Makes the headers of a request fit to be sent to a service. */
    static void prepareRequest(MultiMap headers, HttpServerRequest caller) {
        dropHopByHop(headers);
        CLAIMS.forEach(headers::remove);
        headers.remove("Expect"); // answered by this gateway already
        if (caller.remoteAddress() != null && caller.remoteAddress().hostAddress() != null) {
            headers.set("X-Forwarded-For", caller.remoteAddress().hostAddress());
        }
        if (caller.authority() != null) {
            headers.set("X-Forwarded-Host", caller.authority().toString());
        }
        headers.set("X-Forwarded-Proto", caller.scheme());
    }

    /** Makes the headers of a service's answer fit for the caller. The gateway alone says who may read it across origins. */
    static void prepareAnswer(MultiMap headers) {
        dropHopByHop(headers);
        Set.copyOf(headers.names()).stream()
                .filter(name -> name.regionMatches(true, 0, CORS, 0, CORS.length()))
                .forEach(headers::remove);
    }

    /** Drops what concerns one connection alone, also what {@code Connection} itself names. */
    private static void dropHopByHop(MultiMap headers) {
        List<String> named = headers.getAll("Connection").stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        named.forEach(headers::remove);
        HOP_BY_HOP.forEach(headers::remove);
    }
}
