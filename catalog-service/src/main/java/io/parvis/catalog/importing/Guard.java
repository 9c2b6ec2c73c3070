package io.parvis.catalog.importing;

import io.parvis.catalog.snapshot.Snapshot;
import java.util.Optional;

/** Looks at a snapshot before it is published: an empty or suspiciously small one is held back. */
final class Guard {
    /** The share of products or performances that may go from one import to the next. */
    private static final double TOLERATED_LOSS = 0.5;

    private Guard() {}

    /** Why the snapshot must not be published; empty = it may. */
    static Optional<String> objection(Snapshot candidate, Optional<Snapshot> published) {
        if (candidate.products().isEmpty()) {
            return Optional.of("the export holds no product");
        }
        return published.flatMap(before -> loss(
                        "products",
                        before.products().size(),
                        candidate.products().size())
                .or(() -> loss("performances", before.performanceCount(), candidate.performanceCount())));
    }

    private static Optional<String> loss(String what, int before, int now) {
        return now < before * (1 - TOLERATED_LOSS)
                ? Optional.of("of " + before + " " + what + " only " + now + " are left")
                : Optional.empty();
    }
}
