package io.parvis.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {
    private static final PointOfSale POS = new PointOfSale(
            "opera",
            Map.of("fr", "Opéra"),
            List.of("fr", "en", "de"),
            Currency.getInstance("EUR"),
            ZoneId.of("Europe/Paris"),
            "OPERA",
            "OPERA",
            "WEB");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "en|-|en",
                "en|de|en",
                "-|de|de",
                "-|de-CH,de;q=0.9|de",
                "-|es,en;q=0.5|en",
                "-|en;q=0.1,de;q=0.9|de",
                "-|-|fr",
                "-|es|fr",
                "-|*|fr",
                "-|;;;q=what|fr",
                "-|''|fr"
            })
    void chooses(String lang, String acceptLanguage, String expected) {
        assertThat(Languages.choose(POS, lang, acceptLanguage)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "FR", "", "fr-FR", "../en"})
    void refusesALanguageThatThePointOfSaleDoesNotHave(String lang) {
        assertThatThrownBy(() -> Languages.choose(POS, lang, "fr"))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.kind()).isEqualTo(ProblemKind.UNKNOWN_LANGUAGE);
                    assertThat(problem.getMessage()).contains("'lang'").contains("fr, en, de");
                });
    }

    @Test
    void aMissingTextFallsBackToTheMainLanguageThenToAnother() {
        assertThat(new Text(Map.of("fr", "oui", "en", "yes")).in("en", POS)).contains("yes");
        assertThat(new Text(Map.of("fr", "oui", "en", "yes")).in("de", POS)).contains("oui");
        assertThat(new Text(Map.of("de", "ja")).in("en", POS)).contains("ja");
        assertThat(new Text(Map.of("it", "sì")).in("en", POS)).contains("sì");
        assertThat(Text.EMPTY.in("fr", POS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Théâtre,theatre", "ŒUVRE d'art,oeuvre d art", "Straße  Nr. 7,strasse nr 7", "«Été!»,ete", "---,''"})
    void folds(String text, String folded) {
        assertThat(Folding.fold(text)).isEqualTo(folded);
    }
}
