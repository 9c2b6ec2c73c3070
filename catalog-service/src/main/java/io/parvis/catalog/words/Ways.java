package io.parvis.catalog.words;

import java.util.ArrayList;
import java.util.List;

/**
 * The ways of finding words, the best first: in names before what they belong to before descriptions; the reader's
 * language before others; the word itself before its stem before its beginning.
 */
final class Ways {
    private static final int SHORTEST_TYPO = 4;
    private static final int SHORTEST_ENDING = 4;
    private static final int SHORTEST_BEGINNING_IN_TEXTS = 3;

    private final StemAnalyzer analyzer;
    private final String own;
    private final List<String> others;

    /** @param languages the reader's first */
    Ways(StemAnalyzer analyzer, List<String> languages) {
        this.analyzer = analyzer;
        this.own = languages.get(0);
        this.others = languages.subList(1, languages.size());
    }

    List<Way> inNames(String word, boolean last) {
        List<Way> ways = new ArrayList<>();
        ways.add(Way.exact(Fields.words(Fields.NAME, own), word, 100));
        addStem(ways, Fields.NAME, own, word, 90);
        ways.add(Way.prefix(Fields.words(Fields.NAME, own), word, last ? 75 : 71));
        ways.add(Way.exact(Fields.NAME, word, 70));
        others.forEach(other -> addStem(ways, Fields.NAME, other, word, 60));
        ways.add(Way.prefix(Fields.NAME, word, last ? 55 : 50));
        if (word.length() >= SHORTEST_ENDING) {
            ways.add(Way.prefix(Fields.ENDING, new StringBuilder(word).reverse().toString(), 45));
        }
        return ways;
    }

    List<Way> inWhatItBelongsTo(String word, boolean last) {
        List<Way> ways = new ArrayList<>();
        addStem(ways, Fields.ABOUT, own, word, 30);
        ways.add(Way.exact(Fields.ABOUT, word, 28));
        others.forEach(other -> addStem(ways, Fields.ABOUT, other, word, 25));
        ways.add(Way.prefix(Fields.ABOUT, word, last ? 20 : 18));
        return ways;
    }

    List<Way> inDescriptions(String word) {
        List<Way> ways = new ArrayList<>();
        addStem(ways, Fields.TEXT, own, word, 8);
        ways.add(Way.exact(Fields.TEXT, word, 6));
        others.forEach(other -> addStem(ways, Fields.TEXT, other, word, 5));
        if (word.length() >= SHORTEST_BEGINNING_IN_TEXTS) {
            ways.add(Way.prefix(Fields.TEXT, word, 3));
        }
        return ways;
    }

    /** None for what is short or has figures: there, another letter is another word. */
    List<Way> withATypo(String word) {
        return word.length() >= SHORTEST_TYPO && word.chars().allMatch(Character::isLetter)
                ? List.of(
                        Way.typo(Fields.NAME, word, 15),
                        Way.typo(Fields.ABOUT, word, 12),
                        Way.typo(Fields.TEXT, word, 1))
                : List.of();
    }

    /** Names that are the whole question, or begin with it; articles in front do not matter. */
    List<Way> byWholeName(List<String> words) {
        String all = String.join(" ", words);
        String core = String.join(" ", SmallWords.withoutLeading(words));
        String ownNames = Fields.words(Fields.WHOLE, own);
        return List.of(
                Way.exact(ownNames, all, 220),
                Way.exact(ownNames, core, 200),
                Way.exact(Fields.WHOLE, core, 150),
                Way.prefix(ownNames, core, 100),
                Way.prefix(Fields.WHOLE, core, 70));
    }

    private void addStem(List<Way> ways, String kind, String language, String word, int weight) {
        if (StemAnalyzer.knows(language)) {
            ways.add(Way.exact(Fields.stems(kind, language), analyzer.stem(language, word), weight));
        }
    }
}
