package io.parvis.catalog.snapshot;

import java.util.List;
import java.util.stream.Stream;

/** A whole published catalogue. */
public record Snapshot(Frame frame, List<Product> products) {

    public int performanceCount() {
        return products.stream()
                .mapToInt(product -> product.performances().size())
                .sum();
    }

    /** The prices of all products, and those of each of their performances. */
    public long priceCount() {
        return products.stream()
                .flatMap(product -> Stream.concat(
                        Stream.of(product.prices()),
                        product.performances().stream().map(product::pricesOf)))
                .mapToLong(List::size)
                .sum();
    }
}
