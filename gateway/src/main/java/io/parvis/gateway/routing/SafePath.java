package io.parvis.gateway.routing;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A request path whose segments mean the same to everyone who reads it. The gateway decides by the path exactly as it
 * will be sent on; a path that a service could understand in another way (dot segments, encoded or doubled slashes,
 * backslashes, matrix parameters, twofold encoding) is not passed on at all.
 *
 * @param segments decoded, at least one
 */
record SafePath(List<String> segments) {
    private static final String NEVER = "/\\%;?#\uFFFD";

    /** @param raw the path as sent, without the query; one slash at its end does not count */
    static Optional<SafePath> of(String raw) {
        if (raw == null || raw.length() < 2 || raw.charAt(0) != '/') {
            return Optional.empty();
        }
        String inner = raw.substring(1, raw.endsWith("/") ? raw.length() - 1 : raw.length());
        List<Optional<String>> segments =
                Stream.of(inner.split("/", -1)).map(SafePath::decode).toList();
        boolean safe = segments.stream()
                .allMatch(segment -> segment.filter(SafePath::isSafe).isPresent());
        return safe
                ? Optional.of(new SafePath(segments.stream().map(Optional::get).toList()))
                : Optional.empty();
    }

    private static Optional<String> decode(String segment) {
        if (segment.indexOf('%') < 0) {
            return Optional.of(segment);
        }
        try {
            return Optional.of(URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }

    private static boolean isSafe(String segment) {
        return !segment.isEmpty()
                && !segment.equals(".")
                && !segment.equals("..")
                && segment.chars().noneMatch(c -> Character.isISOControl(c) || NEVER.indexOf(c) >= 0);
    }
}
