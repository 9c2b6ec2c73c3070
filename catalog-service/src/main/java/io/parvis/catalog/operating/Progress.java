package io.parvis.catalog.operating;

import io.parvis.catalog.importing.Attempt;
import io.parvis.catalog.importing.AttemptLog;
import io.parvis.pointofsale.PointOfSale;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.time.Duration;

/** How an import is getting on, wherever it runs: each state once, the last one when it has ended. */
@Singleton
final class Progress {
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final AttemptLog log;

    Progress(AttemptLog log) {
        this.log = log;
    }

    Multi<Attempt> of(PointOfSale pos, Attempt now) {
        Uni<Attempt> look = Uni.createFrom()
                .item(() -> log.find(pos, now.id()).orElse(now))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
        return Multi.createBy()
                .repeating()
                .uni(() -> look)
                .withDelay(LOOK_EVERY)
                .whilst(attempt -> attempt.result() == null)
                .skip()
                .repetitions();
    }
}
