package io.parvis.catalog.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Cuts folded texts into words, and brings them to their stems in fields of one language. Folding comes before stemming,
 * so that a word that is typed without its accents has the same stem.
 */
final class StemAnalyzer extends Analyzer {
    private static final Set<String> LANGUAGES = Set.of("fr", "en", "de", "it", "es", "pt");

    StemAnalyzer() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    static boolean knows(String language) {
        return LANGUAGES.contains(language);
    }

    /** The stem of a folded word in a language that is known. */
    String stem(String language, String word) {
        try (TokenStream stems = tokenStream(Fields.stems("", language), word)) {
            CharTermAttribute stem = stems.addAttribute(CharTermAttribute.class);
            stems.reset();
            return stems.incrementToken() ? stem.toString() : word;
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new WhitespaceTokenizer();
        return new TokenStreamComponents(words, stems(Fields.stemLanguage(field), words));
    }

    private static TokenStream stems(String language, Tokenizer words) {
        return switch (language) {
            case "fr" -> new FrenchLightStemFilter(words);
            case "en" -> new PorterStemFilter(words);
            case "de" -> new GermanLightStemFilter(new GermanNormalizationFilter(words));
            case "it" -> new ItalianLightStemFilter(words);
            case "es" -> new SpanishLightStemFilter(words);
            case "pt" -> new PortugueseLightStemFilter(words);
            default -> words;
        };
    }
}
