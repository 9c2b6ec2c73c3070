package io.parvis.gateway.composing;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a request wants included.
 *
 * @param unknown the values that nobody knows
 */
public record Composition(Shape shape, Set<Part> parts, List<String> unknown) {
    public static final String PARAMETER = "include";

    /** @param parameters as in the query, still encoded; empty when nothing is to be included */
    public static Optional<Composition> of(Shape shape, List<String> parameters) {
        List<String> asked = parameters.stream()
                .filter(Composition::isIncluding)
                .flatMap(parameter -> values(parameter))
                .distinct()
                .toList();
        if (parameters.stream().noneMatch(Composition::isIncluding)) {
            return Optional.empty();
        }
        Set<Part> parts = EnumSet.noneOf(Part.class);
        asked.forEach(value -> Part.of(value).ifPresent(parts::add));
        return Optional.of(new Composition(
                shape,
                parts,
                asked.stream().filter(value -> Part.of(value).isEmpty()).toList()));
    }

    /** Whether a parameter of a query is one of ours. */
    public static boolean isIncluding(String parameter) {
        return parameter.equals(PARAMETER) || parameter.startsWith(PARAMETER + "=");
    }

    /** Distinguishes the answer from the same one without what is included. */
    String suffix() {
        return "#" + parts.stream().map(Part::label).collect(Collectors.joining(","));
    }

    private static Stream<String> values(String parameter) {
        String raw = parameter.substring(Math.min(parameter.length(), PARAMETER.length() + 1));
        return Stream.of(decoded(raw).split(",")).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static String decoded(String raw) {
        try {
            return URLDecoder.decode(raw, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return raw;
        }
    }
}
