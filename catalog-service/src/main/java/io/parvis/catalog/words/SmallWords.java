package io.parvis.catalog.words;

import java.util.List;
import java.util.Set;

/** Words that a question may hold and a title lack: articles, the most common prepositions, what elision leaves. */
final class SmallWords {
    private static final Set<String> ALL = Set.of(("le la les l un une des du de d a au aux et en c j m n s t qu "
                    + "the an of and in on at to for by with "
                    + "der die das den dem ein eine einen einem einer und von vom zu zum zur im am mit "
                    + "il lo gli i e di da del della el los las y")
            .split(" "));

    private SmallWords() {}

    static boolean is(String word) {
        return ALL.contains(word);
    }

    /** Without the small words that stand first; all of them when there are no others. */
    static List<String> withoutLeading(List<String> words) {
        for (int first = 0; first < words.size(); first++) {
            if (!is(words.get(first))) {
                return words.subList(first, words.size());
            }
        }
        return words;
    }
}
