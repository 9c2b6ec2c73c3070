package io.parvis.cookie;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The cookies of one request, read from the header as it came: one name can stand there several times, since the
 * ticketshop and the site may both have set it, for different paths or domains.
 */
public final class CookieHeader {
    private final List<String> pairs;

    /** @param lines the values of the request's {@code Cookie} headers, usually one */
    public CookieHeader(List<String> lines) {
        this.pairs = lines.stream()
                .flatMap(line -> Stream.of(line.split(";")))
                .map(String::strip)
                .toList();
    }

    public static CookieHeader of(HttpHeaders request) {
        List<String> lines = request.getRequestHeader(HttpHeaders.COOKIE);
        return new CookieHeader(lines == null ? List.of() : lines);
    }

    /** Every value under that name, in the order sent. */
    public Stream<String> values(String name) {
        return values(name::equals);
    }

    /** Every value under those names: of the first one first, in the order sent, each once. */
    public Stream<String> values(List<CookieName> names) {
        return names.stream().flatMap(name -> values(name::is)).distinct();
    }

    private Stream<String> values(Predicate<String> name) {
        return pairs.stream()
                .filter(pair -> name.test(name(pair)))
                .map(pair -> unquoted(pair.substring(pair.indexOf('=') + 1)));
    }

    private static String name(String pair) {
        int end = pair.indexOf('=');
        return end < 0 ? "" : pair.substring(0, end);
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
