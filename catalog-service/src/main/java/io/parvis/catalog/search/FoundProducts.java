package io.parvis.catalog.search;

import io.parvis.catalog.snapshot.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.FixedBitSet;

/** The products that a question found, in order. */
public final class FoundProducts {
    private final List<Product> products;
    private final int[] order;
    private final FixedBitSet found;
    private final int total;
    private final Map<Filter, List<FacetValue>> facets;

    /** @param order numbers of products: of all that were found, in their order, and maybe of others */
    FoundProducts(List<Product> products, int[] order, FixedBitSet found, Map<Filter, List<FacetValue>> facets) {
        this.products = products;
        this.order = order;
        this.found = found;
        this.total = found.cardinality();
        this.facets = facets;
    }

    public int total() {
        return total;
    }

    /** Those of places {@code from} to {@code to}, the latter not included; fewer where the list ends before. */
    public List<Product> between(int from, int to) {
        List<Product> page = new ArrayList<>();
        int end = Math.min(to, total);
        int place = 0;
        for (int at = 0; at < order.length && place < end; at++) {
            if (found.get(order[at]) && place++ >= from) {
                page.add(products.get(order[at]));
            }
        }
        return page;
    }

    /** By facet, in the order asked for. */
    public Map<Filter, List<FacetValue>> facets() {
        return facets;
    }
}
