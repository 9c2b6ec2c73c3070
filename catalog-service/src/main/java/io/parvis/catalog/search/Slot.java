package io.parvis.catalog.search;

import io.parvis.catalog.snapshot.CatalogIndex.Dated;
import java.util.Comparator;

/**
 * A performance in time.
 *
 * @param start epoch milliseconds
 * @param product its product's number
 */
record Slot(long start, int product, Dated dated) {
    static final Comparator<Slot> IN_TIME = Comparator.comparingLong(Slot::start)
            .thenComparing(slot -> slot.dated().performance().id())
            .thenComparingInt(Slot::product);
}
