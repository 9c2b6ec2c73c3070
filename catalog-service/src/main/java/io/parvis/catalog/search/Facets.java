package io.parvis.catalog.search;

import java.text.Collator;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.util.FixedBitSet;

/**
 * Counts the products of a selection by the values of facets. A facet's own filter is left out of its counts, so that
 * they tell what another choice would give.
 */
final class Facets {
    private final SearchIndex index;
    private final SearchQuestion question;
    private final Selection selection;
    private final String language;
    private final Locale locale;

    Facets(SearchIndex index, SearchQuestion question, Selection selection, String language) {
        this.index = index;
        this.question = question;
        this.selection = selection;
        this.language = language;
        this.locale = Locale.forLanguageTag(language);
    }

    Map<Filter, List<FacetValue>> counted() {
        Map<Filter, List<FacetValue>> counted = new LinkedHashMap<>();
        for (Filter facet : question.facets()) {
            counted.put(
                    facet,
                    switch (facet) {
                        case MONTH -> months();
                        case VENUE -> venues();
                        default -> classes(facet);
                    });
        }
        return counted;
    }

    private List<FacetValue> classes(Filter facet) {
        Postings postings = index.classification().of(facet);
        FixedBitSet among = selection.without(facet);
        Set<String> wanted = selection.values(facet);
        List<FacetValue> values = new ArrayList<>();
        for (String value : postings.values()) {
            add(values, value, label(postings, value), common(among, postings.products(value)), wanted.contains(value));
        }
        return mostFirst(values);
    }

    private List<FacetValue> venues() {
        Postings venues = index.schedule().venues();
        FixedBitSet among = selection.withoutPerformances();
        Set<String> wanted = selection.values(Filter.VENUE);
        List<Span> when = selection.asksForTime() ? selection.when() : null;
        FixedBitSet played = index.none();
        List<FacetValue> values = new ArrayList<>();
        for (String venue : venues.values()) {
            FixedBitSet there = venues.products(venue);
            if (there != null && when != null) {
                played.clear();
                index.schedule().addProducts(Set.of(venue), when, played);
                there = played;
            }
            add(values, venue, label(venues, venue), common(among, there), wanted.contains(venue));
        }
        return mostFirst(values);
    }

    private List<FacetValue> months() {
        DateTimeFormatter inWords = DateTimeFormatter.ofPattern("LLLL uuuu", locale);
        FixedBitSet among = selection.withoutPerformances();
        Set<String> where = selection.where();
        Span between = selection.between();
        FixedBitSet played = index.none();
        List<FacetValue> values = new ArrayList<>();
        for (Map.Entry<YearMonth, FixedBitSet> month :
                index.schedule().byMonth().entrySet()) {
            FixedBitSet then = month.getValue();
            if (where != null || !between.isAlways()) {
                played.clear();
                Span span = index.schedule().span(month.getKey()).and(between);
                index.schedule().addProducts(where, List.of(span), played);
                then = played;
            }
            String value = month.getKey().toString();
            boolean wanted = question.wanted(Filter.MONTH).contains(value);
            add(values, value, inWords.format(month.getKey()), common(among, then), wanted);
        }
        return values;
    }

    private String label(Postings postings, String value) {
        String label = index.text(postings.label(value), language);
        return label == null ? value : label;
    }

    private List<FacetValue> mostFirst(List<FacetValue> values) {
        Collator collator = Collator.getInstance(locale);
        values.sort(Comparator.comparingInt(FacetValue::count)
                .reversed()
                .thenComparing(FacetValue::label, collator::compare)
                .thenComparing(FacetValue::value));
        return values;
    }

    private static void add(List<FacetValue> values, String value, String label, int count, boolean wanted) {
        if (count > 0 || wanted) {
            values.add(new FacetValue(value, label, count));
        }
    }

    private static int common(FixedBitSet among, FixedBitSet some) {
        return some == null ? 0 : (int) FixedBitSet.intersectionCount(among, some);
    }
}
