package io.parvis.sandbox;

import io.parvis.sandbox.venue.Lines;
import io.parvis.sandbox.venue.Names;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of the shop and of the site in one language.
 *
 * @param language {@code fr}, {@code en} or {@code de}
 */
public record Texts(String language) {
    private static final Map<String, Names> TEXTS = Stream.of("shop/texts.txt", "site/texts.txt")
            .flatMap(file -> Lines.at(file).stream())
            .collect(Collectors.toUnmodifiableMap(line -> line[0], line -> Names.at(line, 1)));

    public static boolean has(String key) {
        return TEXTS.containsKey(key);
    }

    public String of(String key) {
        return TEXTS.get(key).in(language);
    }
}
