package io.parvis.availability.serving;

import io.parvis.availability.serving.LabelSettings.Wording;
import io.parvis.level.Level;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.startup.Starting;
import io.parvis.startup.WrongConfiguration;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.stream.Stream;

/** The words of a level in the visitor's language. */
@Singleton
@Startup(Starting.BEFORE_TASKS)
final class Labels {
    private static final String LAST_RESORT = "en";

    private final Map<String, Wording> byLanguage;

    Labels(LabelSettings settings) {
        byLanguage = Map.copyOf(settings.labels());
        if (!byLanguage.containsKey(LAST_RESORT)) {
            throw new WrongConfiguration("parvis.availability.labels.en", "", "a label for every level");
        }
    }

    /** The language that labels are written in: that one, else the point of sale's main one, else English. */
    String written(String language, PointOfSale pos) {
        return Stream.of(language, pos.mainLanguage(), LAST_RESORT)
                .filter(byLanguage::containsKey)
                .findFirst()
                .orElseThrow();
    }

    /** @param language one that {@link #written} gave */
    String of(Level level, String language) {
        Wording wording = byLanguage.get(language);
        return switch (level) {
            case AVAILABLE -> wording.available();
            case LIMITED -> wording.limited();
            case SOLD_OUT -> wording.soldOut();
            case UNKNOWN -> wording.unknown();
        };
    }
}
