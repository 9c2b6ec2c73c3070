package io.parvis.language;

import java.text.Normalizer;
import java.util.Locale;

/** Texts made comparable: lower case, no accents, only letters and digits with single spaces between words. */
public final class Folding {
    private Folding() {}

    public static String fold(String text) {
        return words(withoutMarks(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss")
                .replace("ø", "o"));
    }

    private static String withoutMarks(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(point -> !isMark(point)).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static String words(String text) {
        StringBuilder words = new StringBuilder(text.length());
        boolean between = false;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            if (!isPartOfWord(point)) {
                between = !words.isEmpty();
            } else {
                if (between) {
                    words.append(' ');
                    between = false;
                }
                words.appendCodePoint(point);
            }
        }
        return words.toString();
    }

    private static boolean isPartOfWord(int point) {
        return Character.isLetter(point)
                || switch (Character.getType(point)) {
                    case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
                    default -> false;
                };
    }

    private static boolean isMark(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }
}
