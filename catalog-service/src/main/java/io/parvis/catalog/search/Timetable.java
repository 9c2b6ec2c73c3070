package io.parvis.catalog.search;

import io.parvis.catalog.snapshot.CatalogIndex.Dated;
import java.util.List;
import org.apache.lucene.util.FixedBitSet;

/** Performances in the order of their start. A place is a performance's position in it. Immutable. */
final class Timetable {
    private static final int BLOCK = 2048;

    private final long[] starts;
    private final int[] products;
    private final Dated[] dated;
    /** The products of each whole block of performances, so that a long span is not walked through. */
    private final FixedBitSet[] blocks;

    /** @param slots sorted by {@link Slot#IN_TIME} */
    Timetable(List<Slot> slots, int productCount) {
        int size = slots.size();
        starts = new long[size];
        products = new int[size];
        dated = new Dated[size];
        blocks = new FixedBitSet[size / BLOCK];
        for (int place = 0; place < size; place++) {
            Slot slot = slots.get(place);
            starts[place] = slot.start();
            products[place] = slot.product();
            dated[place] = slot.dated();
        }
        for (int block = 0; block < blocks.length; block++) {
            blocks[block] = new FixedBitSet(productCount);
            walk(block * BLOCK, (block + 1) * BLOCK, blocks[block]);
        }
    }

    int size() {
        return starts.length;
    }

    int product(int place) {
        return products[place];
    }

    Dated dated(int place) {
        return dated[place];
    }

    /** The first place that starts then or later; the size when none does. */
    int firstFrom(long millis) {
        int low = 0;
        int high = starts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] < millis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The first place that starts later than that; the size when none does. */
    int firstAfter(long millis) {
        return millis == Long.MAX_VALUE ? starts.length : firstFrom(millis + 1);
    }

    /** Adds the products that have a performance in the span. */
    void addProducts(Span span, FixedBitSet into) {
        int place = firstFrom(span.from());
        int end = firstAfter(span.to());
        int whole = (place + BLOCK - 1) / BLOCK;
        int wholeEnd = end / BLOCK;
        if (whole >= wholeEnd) {
            walk(place, end, into);
            return;
        }
        walk(place, whole * BLOCK, into);
        for (int block = whole; block < wholeEnd; block++) {
            into.or(blocks[block]);
        }
        walk(wholeEnd * BLOCK, end, into);
    }

    private void walk(int from, int to, FixedBitSet into) {
        for (int place = from; place < to; place++) {
            into.set(products[place]);
        }
    }
}
