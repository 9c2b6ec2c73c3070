package io.parvis.catalog.browsing;

import io.parvis.catalog.snapshot.Performance;
import io.parvis.catalog.snapshot.Product;
import java.time.OffsetDateTime;
import java.util.Optional;

/** When products are. */
final class Timeline {
    private Timeline() {}

    /** Start of the next performance, or of the last one when all have begun; empty without performances. */
    static Optional<OffsetDateTime> start(Product product, OffsetDateTime now) {
        return product.performances().stream()
                .filter(performance -> performance.isAfter(now))
                .findFirst()
                .or(() -> product.performances().stream().reduce((earlier, later) -> later))
                .map(Performance::start);
    }
}
