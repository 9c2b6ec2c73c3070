package io.parvis.catalog.importing;

import io.parvis.catalog.snapshot.Price;
import io.parvis.catalog.snapshot.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks at a snapshot before it is published: an empty or suspiciously small one is held back. */
final class Guard {
    private final double toleratedLoss;

    /** @param toleratedLoss share of products, performances or prices that may go, from 0 to 1 */
    Guard(double toleratedLoss) {
        this.toleratedLoss = toleratedLoss;
    }

    /** Why the snapshot must not be published; empty = it may. */
    Optional<String> objection(Snapshot candidate, Optional<Snapshot> published) {
        if (candidate.products().isEmpty()) {
            return Optional.of("the export holds no product");
        }
        return published.flatMap(before -> loss(
                        "products",
                        before.products().size(),
                        candidate.products().size())
                .or(() -> loss("performances", before.performanceCount(), candidate.performanceCount()))
                .or(() -> loss("prices", prices(before), prices(candidate))));
    }

    private Optional<String> loss(String what, long before, long now) {
        return now < before * (1 - toleratedLoss)
                ? Optional.of("of " + before + " " + what + " only " + now + " are left")
                : Optional.empty();
    }

    private static long prices(Snapshot snapshot) {
        return snapshot.products().stream()
                .flatMap(product -> Stream.concat(
                        Stream.of(product.prices()),
                        product.performances().stream().map(product::pricesOf)))
                .mapToLong(List<Price>::size)
                .sum();
    }
}
