package io.parvis.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    Opéra du Parvis,              opera du parvis
                    '  L''Opéra – à  l''œuvre! ', l opera a l oeuvre
                    Groß & Ærø,                   gross aero
                    N°5 (2½),                     n 5 21 2
                    ΣΊΣΥΦΟΣ,                      σισυφος
                    İstanbul,                     istanbul
                    ﬁn²,                          fin2
                    """)
    void makesTextsComparable(String text, String folded) {
        assertThat(Folding.fold(text)).isEqualTo(folded);
    }

    @Test
    void nothingIsLeftOfWhatHasNeitherLettersNorFigures() {
        assertThat(Folding.fold(" \t–!? \uD83C\uDFAD ")).isEmpty();
        assertThat(Folding.fold("")).isEmpty();
    }

    /** In words of regular expressions, which are too slow for a whole catalogue. */
    @Test
    void isWhatUnicodesClassesSay() {
        Random random = new Random(1);
        for (int text = 0; text < 2_000; text++) {
            int[] points = random.ints(20, 0, text % 2 == 0 ? 0x500 : 0x20000).toArray();
            String mixed = new String(points, 0, points.length);
            String letters = Normalizer.normalize(mixed, Normalizer.Form.NFKD)
                    .replaceAll("\\p{M}+", "")
                    .toLowerCase(Locale.ROOT)
                    .replace("œ", "oe")
                    .replace("æ", "ae")
                    .replace("ß", "ss")
                    .replace("ø", "o");
            assertThat(Folding.fold(mixed))
                    .isEqualTo(letters.replaceAll("[^\\p{L}\\p{N}]+", " ").strip());
        }
    }
}
