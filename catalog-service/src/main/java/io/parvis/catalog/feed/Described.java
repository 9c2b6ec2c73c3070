package io.parvis.catalog.feed;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;

/**
 * An object as it is given on to other systems.
 *
 * @param data in one language; its members stand beside the ones below
 * @param translations language to name of the text to the text, in every language there is; {@code null} = no texts
 * @param otherSeasons what it is in its other seasons, the newest first; {@code null} = it has none
 */
@RegisterForReflection
record Described<T>(
        @JsonUnwrapped T data, Map<String, Map<String, String>> translations, List<Described<T>> otherSeasons) {

    static <T> Described<T> of(T data, Translations translations) {
        return new Described<>(data, translations.byLanguage(), null);
    }

    /** One object of what it is in each season, the newest first. */
    static <T> Described<T> joined(List<Described<T>> seasons) {
        Described<T> newest = seasons.get(0);
        return seasons.size() == 1
                ? newest
                : new Described<>(newest.data, newest.translations, seasons.subList(1, seasons.size()));
    }
}
