package io.parvis.gateway.wire;

import io.netty.handler.codec.http.HttpHeaders;
import io.netty.util.AsciiString;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What proxies and callers say of the way that a request came. Where a proxy is believed, Quarkus reads it before any route
 * does, and a place without a name in it would leave the request without an answer.
 */
final class Chain {
    private static final AsciiString FOR = AsciiString.cached("X-Forwarded-For");
    private static final List<AsciiString> OTHERS = Stream.of(
                    "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Port")
            .map(AsciiString::cached)
            .toList();

    private static final String UNKNOWN = "unknown";

    private Chain() {}

    static void tidy(HttpHeaders headers) {
        if (headers.contains(FOR)) {
            String hops = headers.getAll(FOR).stream()
                    .flatMap(header -> Stream.of(header.split(",", -1)))
                    .map(hop -> isNamed(hop) ? hop.strip() : UNKNOWN)
                    .collect(Collectors.joining(", "));
            headers.set(FOR, hops);
        }
        for (AsciiString other : OTHERS) {
            String value = headers.get(other);
            if (value != null && !isNamed(value.split(",", 2)[0])) {
                headers.remove(other);
            }
        }
    }

    private static boolean isNamed(String hop) {
        String name = hop.strip();
        return !name.isEmpty() && name.charAt(0) != ':';
    }
}
