package io.parvis.catalog.words;

/** The fields of the index. Each of the three kinds of text has its words in all languages, and its stems in each. */
final class Fields {
    static final String NAME = "name";
    static final String ABOUT = "about";
    static final String TEXT = "text";
    /** Whole names as one term. */
    static final String WHOLE = "whole";
    /** German names' words from their end to their beginning: Flöte ends Zauberflöte. */
    static final String ENDING = "ending";

    private static final char STEMS = '~';

    private Fields() {}

    static String words(String kind, String language) {
        return kind + '/' + language;
    }

    static String stems(String kind, String language) {
        return kind + STEMS + language;
    }

    /** Empty for a field that holds words as they are. */
    static String stemLanguage(String field) {
        int mark = field.indexOf(STEMS);
        return mark < 0 ? "" : field.substring(mark + 1);
    }
}
