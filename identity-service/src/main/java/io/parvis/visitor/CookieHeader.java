package io.parvis.visitor;

import java.util.List;
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

    /** Every value under that name, in the order sent. */
    public Stream<String> values(String name) {
        String start = name + "=";
        return pairs.stream()
                .filter(pair -> pair.startsWith(start))
                .map(pair -> unquoted(pair.substring(start.length())));
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
