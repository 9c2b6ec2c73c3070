package io.parvis.catalog.words;

import io.parvis.language.Folding;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.charfilter.HTMLStripCharFilter;

/** Texts as plain words: folded, one blank between them. Questions and catalogue go through the same. */
final class Plain {
    private static final Pattern HYPHENED = Pattern.compile("[\\p{L}\\p{M}]+(?:[-\\u2010\\u2011][\\p{L}\\p{M}]+)+");

    private Plain() {}

    /** No apostrophe is left: of l'Opéra there are {@code l} and {@code opera}. */
    static String folded(String text) {
        return Folding.fold(text);
    }

    static List<String> words(String text) {
        String folded = folded(text);
        return folded.isEmpty() ? List.of() : Arrays.asList(folded.split(" "));
    }

    /** Folded; what is written with a hyphen is there as one word, too. */
    static String withCompounds(String text) {
        StringBuilder words = new StringBuilder(folded(text));
        Matcher compounds = HYPHENED.matcher(text);
        while (compounds.find()) {
            words.append(' ').append(folded(compounds.group()).replace(" ", ""));
        }
        return words.toString();
    }

    /** Folded, without HTML's tags and entities. */
    static String withoutHtml(String text) {
        if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
            return folded(text);
        }
        try (Reader stripped = new HTMLStripCharFilter(new StringReader(text))) {
            StringWriter plain = new StringWriter(text.length());
            stripped.transferTo(plain);
            return folded(plain.toString());
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }
}
