package io.parvis.catalog.search;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What products and performances are filtered by, and what products are counted by. */
public enum Filter {
    TOPIC("topic", true),
    ACTIVITY("activity", true),
    FAMILY("family", true),
    SEASON("season", true),
    VENUE("venue", true),
    MONTH("month", true),
    CODE("code", false),
    PRODUCT("product", false),
    SALE_STATUS("saleStatus", false),
    LEVEL("level", false);

    private final String parameter;
    private final boolean facet;

    Filter(String parameter, boolean facet) {
        this.parameter = parameter;
        this.facet = facet;
    }

    /** Its name in the public API. */
    public String parameter() {
        return parameter;
    }

    /** Those that products can be counted by. */
    public static List<Filter> facets() {
        return Arrays.stream(values()).filter(filter -> filter.facet).toList();
    }

    /** The facet of that name. */
    public static Optional<Filter> facet(String name) {
        return facets().stream().filter(facet -> facet.parameter.equals(name)).findFirst();
    }
}
