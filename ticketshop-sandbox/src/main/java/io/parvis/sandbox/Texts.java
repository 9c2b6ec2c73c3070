package io.parvis.sandbox;

import io.parvis.sandbox.venue.Lines;
import io.parvis.sandbox.venue.Names;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The shop's own words in one language.
 *
 * @param language {@code fr}, {@code en} or {@code de}
 */
public record Texts(String language) {
    private static final Map<String, Names> TEXTS = Lines.at("shop/texts.txt").stream()
            .collect(Collectors.toUnmodifiableMap(line -> line[0], line -> Names.at(line, 1)));

    public String of(String key) {
        return TEXTS.get(key).in(language);
    }
}
