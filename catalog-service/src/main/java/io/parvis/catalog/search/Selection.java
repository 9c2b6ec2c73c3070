package io.parvis.catalog.search;

import io.parvis.catalog.words.Hits;
import io.parvis.level.Level;
import io.parvis.sale.SaleStatus;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.util.FixedBitSet;

/** The products that each part of a question leaves, as sets to be put together. */
final class Selection {
    private final SearchIndex index;
    private final SearchQuestion question;
    private final Optional<Hits> hits;
    private final Map<Filter, FixedBitSet> sets = new EnumMap<>(Filter.class);

    /** @param sales whether the sale status asked for is the products' */
    Selection(SearchIndex index, SearchQuestion question, Turn turn, String language, boolean sales) {
        this.index = index;
        this.question = question;
        this.hits = Optional.ofNullable(question.words())
                .flatMap(words -> index.catalog().words().find(words, index.languages(language)));
        for (Filter filter : List.of(Filter.TOPIC, Filter.ACTIVITY, Filter.FAMILY, Filter.SEASON)) {
            if (isAsked(filter)) {
                sets.put(filter, index.classification().of(filter).any(values(filter)));
            }
        }
        keepNumbered(Filter.CODE, index.classification().byCode());
        keepNumbered(Filter.PRODUCT, index.classification().byId());
        if (sales && isAsked(Filter.SALE_STATUS)) {
            keepAny(
                    Filter.SALE_STATUS,
                    question.wanted(Filter.SALE_STATUS).stream()
                            .map(SaleStatus::valueOf)
                            .map(turn.byStatus()::get));
        }
    }

    /** Holds the selection to products of the levels asked for. */
    void keepLevels(Map<Level, FixedBitSet> byLevel) {
        keepAny(
                Filter.LEVEL,
                question.wanted(Filter.LEVEL).stream().map(Level::valueOf).map(byLevel::get));
    }

    /** What the words found; empty without words. */
    Optional<Hits> hits() {
        return hits;
    }

    /** The ids that a filter's ids and codes stand for. */
    Set<String> values(Filter filter) {
        Postings postings = filter == Filter.VENUE
                ? index.schedule().venues()
                : index.classification().of(filter);
        return postings.values(question.wanted(filter));
    }

    /** Products that everything asks for. */
    FixedBitSet all() {
        FixedBitSet all = withoutPerformances();
        if (asksForPerformances()) {
            FixedBitSet played = index.none();
            index.schedule().addProducts(where(), when(), played);
            all.and(played);
        }
        return all;
    }

    /** Products that everything asks for, that filter aside. */
    FixedBitSet without(Filter filter) {
        FixedBitSet set = sets.remove(filter);
        FixedBitSet all = all();
        if (set != null) {
            sets.put(filter, set);
        }
        return all;
    }

    /** Products that everything asks for, venue, month, from and to aside. */
    FixedBitSet withoutPerformances() {
        FixedBitSet all = hits.map(words -> words.found().clone()).orElseGet(index::everything);
        sets.values().forEach(all::and);
        return all;
    }

    /** Whether nothing but performances themselves is asked for. */
    boolean isOfAnyProduct() {
        return hits.isEmpty() && sets.isEmpty();
    }

    boolean isAsked(Filter filter) {
        return !question.wanted(filter).isEmpty();
    }

    boolean asksForPerformances() {
        return isAsked(Filter.VENUE) || asksForTime();
    }

    boolean asksForTime() {
        return isAsked(Filter.MONTH) || question.from() != null || question.to() != null;
    }

    /** The venues asked for; {@code null} = any. */
    Set<String> where() {
        return isAsked(Filter.VENUE) ? values(Filter.VENUE) : null;
    }

    /** The times asked for, none overlapping another, in their order. */
    List<Span> when() {
        Span between = between();
        return isAsked(Filter.MONTH)
                ? question.wanted(Filter.MONTH).stream()
                        .map(YearMonth::parse)
                        .distinct()
                        .sorted()
                        .map(month -> index.schedule().span(month).and(between))
                        .toList()
                : List.of(between);
    }

    /** What from and to leave. */
    Span between() {
        return Span.of(question.from(), question.to());
    }

    private void keepNumbered(Filter filter, Numbers numbers) {
        if (isAsked(filter)) {
            FixedBitSet set = index.none();
            numbers.any(question.wanted(filter)).forEach(set::set);
            sets.put(filter, set);
        }
    }

    /** @param some sets of products; {@code null} = none */
    private void keepAny(Filter filter, Stream<FixedBitSet> some) {
        FixedBitSet any = index.none();
        some.filter(Objects::nonNull).forEach(any::or);
        sets.put(filter, any);
    }
}
