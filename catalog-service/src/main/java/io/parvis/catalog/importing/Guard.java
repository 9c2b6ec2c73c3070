package io.parvis.catalog.importing;

import io.parvis.catalog.snapshot.KeptVersion;
import io.parvis.catalog.snapshot.Snapshot;
import java.util.Optional;

/** Looks at a snapshot before it is published: an empty or suspiciously small one is held back. */
final class Guard {
    private final double toleratedLoss;

    /** @param toleratedLoss share of products, performances or prices that may go, from 0 to 1 */
    Guard(double toleratedLoss) {
        this.toleratedLoss = toleratedLoss;
    }

    /**
     * Why the snapshot must not be published; empty = it may.
     *
     * @param before what it is compared with
     */
    Optional<String> objection(Snapshot candidate, Optional<KeptVersion> before) {
        if (candidate.products().isEmpty()) {
            return Optional.of("it holds no product");
        }
        return before.flatMap(
                known -> loss("products", known.products(), candidate.products().size())
                        .or(() -> loss("performances", known.performances(), candidate.performanceCount()))
                        .or(() -> loss("prices", known.prices(), candidate.priceCount())));
    }

    private Optional<String> loss(String what, long before, long now) {
        return now < before * (1 - toleratedLoss)
                ? Optional.of("of " + before + " " + what + " only " + now + " are left")
                : Optional.empty();
    }
}
