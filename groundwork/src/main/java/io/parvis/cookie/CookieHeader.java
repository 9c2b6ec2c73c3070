package io.parvis.cookie;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The cookies of one request, read from the header as it came: one name can stand there several times, since the
 * ticketshop and the site may both have set it, for different paths or domains.
 */
public final class CookieHeader {
    private final List<Cookie> cookies = new ArrayList<>();

    private record Cookie(String name, String value) {}

    /** @param lines the values of the request's {@code Cookie} headers, usually one */
    public CookieHeader(List<String> lines) {
        for (String line : lines) {
            for (int from = 0; from <= line.length(); ) {
                int semicolon = line.indexOf(';', from);
                int end = semicolon < 0 ? line.length() : semicolon;
                add(line.substring(from, end).strip());
                from = end + 1;
            }
        }
    }

    public static CookieHeader of(HttpHeaders request) {
        List<String> lines = request.getRequestHeader(HttpHeaders.COOKIE);
        return new CookieHeader(lines == null ? List.of() : lines);
    }

    private void add(String pair) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
            cookies.add(new Cookie(pair.substring(0, equals), unquoted(pair.substring(equals + 1))));
        }
    }

    /** The first value under that name. */
    public Optional<String> first(String name) {
        for (Cookie cookie : cookies) {
            if (cookie.name().equals(name)) {
                return Optional.of(cookie.value());
            }
        }
        return Optional.empty();
    }

    /** Every value under those names: of the first one first, in the order sent, each once. */
    public List<String> values(List<CookieName> names) {
        List<String> values = new ArrayList<>();
        for (CookieName name : names) {
            for (Cookie cookie : cookies) {
                if (name.is(cookie.name()) && !values.contains(cookie.value())) {
                    values.add(cookie.value());
                }
            }
        }
        return values;
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
