package io.parvis.catalog.search;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is looked for. Values of one filter are alternatives; all filters must hold. Venue, month, from and to speak of
 * one and the same performance.
 *
 * @param words any text, {@code null} = none; a text without letters and figures counts as none
 * @param filters ids, or codes where things have one; months as 2027-03; names of sale statuses and of levels
 * @param from performances that start then or later; {@code null} = any
 * @param to performances that start then or earlier; {@code null} = any
 * @param sort of products; {@code null} = by relevance with words, else by date
 * @param facets what products are counted by, in that order
 */
public record SearchQuestion(
        String words, Map<Filter, List<String>> filters, Instant from, Instant to, Sort sort, List<Filter> facets) {
    /** Everything. */
    public static final SearchQuestion ALL = new SearchQuestion(null, Map.of(), null, null, null, List.of());

    /** Empty when that filter is not set. */
    public List<String> wanted(Filter filter) {
        return filters.getOrDefault(filter, List.of());
    }

    /** The same question, held to these values, too; those that it had for the same filter are replaced. */
    public SearchQuestion with(Filter filter, List<String> values) {
        Map<Filter, List<String>> more = new EnumMap<>(Filter.class);
        more.putAll(filters);
        more.put(filter, values);
        return new SearchQuestion(words, more, from, to, sort, facets);
    }
}
