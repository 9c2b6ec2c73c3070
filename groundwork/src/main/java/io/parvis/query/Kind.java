package io.parvis.query;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.parvis.problem.ProblemKind;

/** What lists are asked for by id, and visitors book. */
public enum Kind {
    @JsonProperty("product")
    PRODUCT("product", ProblemKind.UNKNOWN_PRODUCT),

    @JsonProperty("performance")
    PERFORMANCE("performance", ProblemKind.UNKNOWN_PERFORMANCE);

    private final String word;
    private final ProblemKind unknown;

    Kind(String word, ProblemKind unknown) {
        this.word = word;
        this.unknown = unknown;
    }

    /** As the API calls it, in answers and as the parameter of a list. */
    public String word() {
        return word;
    }

    /** What it is when there is none. */
    public ProblemKind unknown() {
        return unknown;
    }
}
