package io.parvis.catalog.words;

/**
 * One way of finding a word.
 *
 * @param weight of an entry that is found so
 */
record Way(Kind kind, String field, String term, int weight) {
    enum Kind {
        EXACT,
        PREFIX,
        TYPO
    }

    static Way exact(String field, String term, int weight) {
        return new Way(Kind.EXACT, field, term, weight);
    }

    static Way prefix(String field, String term, int weight) {
        return new Way(Kind.PREFIX, field, term, weight);
    }

    static Way typo(String field, String term, int weight) {
        return new Way(Kind.TYPO, field, term, weight);
    }
}
