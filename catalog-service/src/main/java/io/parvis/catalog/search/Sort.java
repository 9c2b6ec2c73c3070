package io.parvis.catalog.search;

/** The order of a list of products. */
public enum Sort {
    /** What is to come first, the next one leading; what has no date; what is past, the latest leading. */
    DATE,
    /** As a dictionary of the reader's language has it. */
    NAME,
    /** What fits the words best, then by date; without words by date. */
    RELEVANCE
}
