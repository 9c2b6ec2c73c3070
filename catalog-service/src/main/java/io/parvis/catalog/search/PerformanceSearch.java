package io.parvis.catalog.search;

import io.parvis.catalog.snapshot.CatalogIndex;
import io.parvis.catalog.snapshot.Performance;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.sale.SaleStatus;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.apache.lucene.util.FixedBitSet;

/** Finds performances: what is to come first, the next one leading, then what is past, the latest leading. */
public final class PerformanceSearch {
    private PerformanceSearch() {}

    /**
     * A sale status is that of the performance itself; order and facets of the question do not matter.
     *
     * @param moment the clock that "upcoming" and sale statuses are judged by
     * @param language of the words, where there is a choice
     */
    public static FoundPerformances find(
            PointOfSale pos, CatalogIndex catalog, SearchQuestion question, Instant moment, String language) {
        SearchIndex index = SearchIndex.of(pos, catalog);
        Turn turn = index.at(moment);
        Selection selection = new Selection(index, question, turn, language, false);
        Timetable timetable = timetable(index, selection, question);
        return new FoundPerformances(
                timetable,
                selection.when(),
                turn.moment().toEpochMilli(),
                wanted(timetable, selection, question, turn));
    }

    /** The smallest one that holds everything asked for. */
    private static Timetable timetable(SearchIndex index, Selection selection, SearchQuestion question) {
        if (selection.isAsked(Filter.PRODUCT)) {
            return index.schedule()
                    .of(index.classification()
                            .byId()
                            .any(question.wanted(Filter.PRODUCT))
                            .boxed()
                            .toList());
        }
        Set<String> where = selection.where();
        Timetable there = where != null && where.size() == 1
                ? index.schedule().at(where.iterator().next())
                : null;
        return there == null ? index.schedule().all() : there;
    }

    /** {@code null} when all of the timetable are wanted. */
    private static IntPredicate wanted(Timetable timetable, Selection selection, SearchQuestion question, Turn turn) {
        IntPredicate wanted = null;
        if (!selection.isOfAnyProduct()) {
            FixedBitSet products = selection.withoutPerformances();
            wanted = place -> products.get(timetable.product(place));
        }
        Set<String> where = selection.where();
        if (where != null) {
            wanted = and(
                    wanted,
                    place -> where.contains(performance(timetable, place).venueId()));
        }
        List<String> statuses = question.wanted(Filter.SALE_STATUS);
        if (!statuses.isEmpty()) {
            Set<SaleStatus> asked = statuses.stream()
                    .map(SaleStatus::valueOf)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(SaleStatus.class)));
            wanted = and(
                    wanted,
                    place -> asked.contains(turn.status(timetable.product(place), performance(timetable, place))));
        }
        return wanted;
    }

    private static Performance performance(Timetable timetable, int place) {
        return timetable.dated(place).performance();
    }

    private static IntPredicate and(IntPredicate first, IntPredicate second) {
        return first == null ? second : first.and(second);
    }
}
