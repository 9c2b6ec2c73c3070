package io.parvis.language;

import io.parvis.pointofsale.PointOfSale;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;
import java.util.Optional;

/**
 * A text in the languages that it was given in.
 *
 * @param byLanguage ISO 639-1 code to text; blank texts are left out
 */
@RegisterForReflection
public record Text(Map<String, String> byLanguage) {
    public static final Text EMPTY = new Text(Map.of());

    /** In that language, else in the point of sale's main one, else in its other ones in order, else in any. */
    public Optional<String> in(String language, PointOfSale pos) {
        String exact = byLanguage.get(language);
        if (exact != null) {
            return Optional.of(exact);
        }
        return pos.languages().stream()
                .filter(byLanguage::containsKey)
                .findFirst()
                .or(() -> byLanguage.keySet().stream().sorted().findFirst())
                .map(byLanguage::get);
    }
}
