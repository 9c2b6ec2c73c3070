package io.parvis.language;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** Which of a point of sale's languages an answer is given in. */
public final class Languages {
    private Languages() {}

    /**
     * The {@code lang} parameter, else the best match of {@code Accept-Language}, else the main language.
     *
     * @param lang the query parameter, or {@code null}
     * @param acceptLanguage the header, or {@code null}; one that cannot be read is passed over
     * @throws ProblemException 400 {@code unknown-language} when {@code lang} is not a language of the point of sale
     */
    public static String choose(PointOfSale pos, String lang, String acceptLanguage) {
        if (lang != null) {
            if (!pos.languages().contains(lang)) {
                throw ProblemException.about(
                        ProblemKind.UNKNOWN_LANGUAGE, "lang", "must be one of " + String.join(", ", pos.languages()));
            }
            return lang;
        }
        return acceptLanguage == null || acceptLanguage.isBlank() ? pos.mainLanguage() : match(pos, acceptLanguage);
    }

    private static String match(PointOfSale pos, String acceptLanguage) {
        List<LanguageRange> ranges;
        try {
            ranges = LanguageRange.parse(acceptLanguage);
        } catch (IllegalArgumentException unreadable) {
            return pos.mainLanguage();
        }
        String found = Locale.lookupTag(ranges, pos.languages());
        return found == null ? pos.mainLanguage() : found;
    }
}
