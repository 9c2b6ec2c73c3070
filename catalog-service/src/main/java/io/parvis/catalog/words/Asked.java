package io.parvis.catalog.words;

import java.util.List;

/**
 * A question's words.
 *
 * @param all in their order
 * @param needed those that must be found: not the small ones, unless there are no others
 */
record Asked(List<String> all, List<String> needed) {
    private static final int MOST_WORDS = 12;

    static Asked of(String question) {
        List<String> all = Plain.words(question).stream().limit(MOST_WORDS).toList();
        List<String> needed =
                all.stream().filter(word -> !SmallWords.is(word)).distinct().toList();
        return new Asked(all, needed.isEmpty() ? all.stream().distinct().toList() : needed);
    }

    /** Whether that word may still be being typed. */
    boolean isLast(String word) {
        return word.equals(all.get(all.size() - 1));
    }
}
