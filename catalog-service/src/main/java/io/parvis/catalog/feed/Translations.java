package io.parvis.catalog.feed;

import io.parvis.language.Text;
import io.parvis.pointofsale.PointOfSale;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects an object's texts, nothing filled in from another language. */
final class Translations {
    private final SortedMap<String, Map<String, String>> byLanguage = new TreeMap<>();

    Translations text(String name, Text text) {
        if (text != null) {
            text.byLanguage().forEach((language, value) -> put(language, name, value));
        }
        return this;
    }

    /** @param pattern an address with {@code {LANGUAGE}} in it, or {@code null} */
    Translations page(String name, String pattern, PointOfSale pos) {
        if (pattern != null) {
            pos.languages().forEach(language -> put(language, name, pattern.replace("{LANGUAGE}", language)));
        }
        return this;
    }

    /** {@code null} when there are none. */
    SortedMap<String, Map<String, String>> byLanguage() {
        return byLanguage.isEmpty() ? null : byLanguage;
    }

    private void put(String language, String name, String value) {
        byLanguage.computeIfAbsent(language, first -> new LinkedHashMap<>()).put(name, value);
    }
}
