package io.parvis.catalog.snapshot;

import java.util.List;

/** A whole published catalogue. */
public record Snapshot(Frame frame, List<Product> products) {

    public int performanceCount() {
        return products.stream()
                .mapToInt(product -> product.performances().size())
                .sum();
    }
}
