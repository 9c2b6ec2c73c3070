package io.parvis.catalog.search;

import io.parvis.catalog.snapshot.CatalogIndex;
import io.parvis.catalog.snapshot.CatalogIndex.Dated;
import io.parvis.catalog.snapshot.Performance;
import io.parvis.catalog.snapshot.Product;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.util.FixedBitSet;

/** When and where performances are: all of them, and those of each venue. */
final class Schedule {
    private final CatalogIndex catalog;
    private final ZoneId zone;
    private final Timetable all;
    private final Map<String, Timetable> byVenue = new LinkedHashMap<>();
    private final Postings venues;
    private final Map<YearMonth, FixedBitSet> byMonth = new LinkedHashMap<>();

    Schedule(CatalogIndex catalog, ZoneId zone) {
        this.catalog = catalog;
        this.zone = zone;
        int productCount = catalog.products().size();
        List<Slot> slots = new ArrayList<>(catalog.performanceCount());
        for (int number = 0; number < productCount; number++) {
            addSlots(number, slots);
        }
        slots.sort(Slot.IN_TIME);
        this.all = new Timetable(slots, productCount);
        this.venues = new Postings(productCount);
        catalog.frame().venues().forEach(venue -> venues.describe(venue.id(), venue.code(), venue.name()));
        Map<String, List<Slot>> there = new HashMap<>();
        for (Slot slot : slots) {
            String venue = slot.dated().performance().venueId();
            if (venue != null) {
                venues.add(venue, slot.product());
                there.computeIfAbsent(venue, first -> new ArrayList<>()).add(slot);
            }
        }
        there.forEach((venue, its) -> byVenue.put(venue, new Timetable(its, productCount)));
        for (YearMonth month : months(slots)) {
            FixedBitSet products = new FixedBitSet(productCount);
            all.addProducts(Span.of(month, zone), products);
            byMonth.put(month, products);
        }
    }

    Timetable all() {
        return all;
    }

    /** {@code null} when nothing is played there. */
    Timetable at(String venue) {
        return byVenue.get(venue);
    }

    /** Of some products alone. */
    Timetable of(Collection<Integer> products) {
        List<Slot> slots = new ArrayList<>();
        products.forEach(number -> addSlots(number, slots));
        slots.sort(Slot.IN_TIME);
        return new Timetable(slots, catalog.products().size());
    }

    /** Venues, and the products that are ever played there. */
    Postings venues() {
        return venues;
    }

    /** Months in which something is played, in their order, and the products. */
    Map<YearMonth, FixedBitSet> byMonth() {
        return byMonth;
    }

    Span span(YearMonth month) {
        return Span.of(month, zone);
    }

    /**
     * Adds the products that are played in one of those spans.
     *
     * @param where {@code null} = anywhere
     */
    void addProducts(Set<String> where, Collection<Span> when, FixedBitSet into) {
        for (Span span : when) {
            if (where == null) {
                all.addProducts(span, into);
                continue;
            }
            for (String venue : where) {
                Timetable there = byVenue.get(venue);
                if (there != null) {
                    there.addProducts(span, into);
                }
            }
        }
    }

    private void addSlots(int number, List<Slot> slots) {
        Product product = catalog.products().get(number);
        for (Performance performance : product.performances()) {
            slots.add(
                    new Slot(performance.start().toInstant().toEpochMilli(), number, new Dated(product, performance)));
        }
    }

    private SortedSet<YearMonth> months(List<Slot> slots) {
        SortedSet<YearMonth> months = new TreeSet<>();
        Span last = null;
        for (Slot slot : slots) {
            if (last == null || slot.start() > last.to()) {
                YearMonth month = YearMonth.from(
                        java.time.Instant.ofEpochMilli(slot.start()).atZone(zone));
                months.add(month);
                last = Span.of(month, zone);
            }
        }
        return months;
    }
}
