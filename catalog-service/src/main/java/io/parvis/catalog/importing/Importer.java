package io.parvis.catalog.importing;

import io.parvis.catalog.importing.Attempt.Result;
import io.parvis.catalog.importing.Attempt.Stage;
import io.parvis.catalog.importing.Attempt.Trigger;
import io.parvis.catalog.snapshot.CatalogIndex;
import io.parvis.catalog.snapshot.PublishedCatalogs;
import io.parvis.catalog.snapshot.Snapshot;
import io.parvis.catalog.snapshot.SnapshotStore;
import io.parvis.secutix.Outcome;
import io.parvis.secutix.PosConfig;
import io.parvis.secutix.SecutixCatalog;
import io.parvis.secutix.export.CatalogRest;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Carries an import from the cheap questions over the export to the publication, whole or not at all. */
@Singleton
final class Importer {
    private static final Duration ASK_AGAIN = Duration.ofSeconds(5);
    private static final int MOST_REPEATS = 120;

    private final SecutixCatalog secutix;
    private final SnapshotStore store;
    private final PublishedCatalogs published;
    private final Clock clock;

    Importer(SecutixCatalog secutix, SnapshotStore store, PublishedCatalogs published, Clock clock) {
        this.secutix = secutix;
        this.store = store;
        this.published = published;
        this.clock = clock;
    }

    /** Goes as far as SecuTix lets it; to be called again with the same import after {@link Step.NotYet}. */
    Step step(Import run) {
        if (run.stage == Stage.SETUP) {
            Optional<Step> early = setup(run);
            if (early.isPresent()) {
                return early.get();
            }
            run.stage = Stage.EXPORT;
        }
        run.draft = new Draft();
        ProductMapper mapper = new ProductMapper(run.pos, run.draft);
        Outcome<CatalogRest> export = secutix.export(run.pos, run.requestId, mapper);
        if (export instanceof Outcome.Data<CatalogRest> whole) {
            return publish(run, whole.value());
        }
        if (export instanceof Outcome.InProgress<CatalogRest> inProgress) {
            run.requestId = inProgress.requestId();
        }
        return unanswered(run, export);
    }

    /** The point of sale, and whether anything has changed; empty = go on with the export. */
    private Optional<Step> setup(Import run) {
        Outcome<PosConfig> config = secutix.posConfig(run.pos);
        if (!(config instanceof Outcome.Data<PosConfig> known)) {
            return Optional.of(unanswered(run, config));
        }
        Disagreements.warn(run.pos, known.value(), run.draft);
        Outcome<Optional<OffsetDateTime>> updated = secutix.lastSetupUpdate(run.pos);
        if (!(updated instanceof Outcome.Data<Optional<OffsetDateTime>> answer)) {
            return Optional.of(unanswered(run, updated));
        }
        run.setupUpdatedAt = answer.value().map(OffsetDateTime::toInstant).orElse(null);
        Instant before = published
                .find(run.pos)
                .map(index -> index.frame().setupUpdatedAt())
                .orElse(null);
        boolean unchanged = run.setupUpdatedAt != null && run.setupUpdatedAt.equals(before);
        return unchanged && run.trigger != Trigger.OPERATOR
                ? Optional.of(done(run, Result.UNCHANGED, "nothing changed in SecuTix since the last import", null))
                : Optional.empty();
    }

    private Step unanswered(Import run, Outcome<?> outcome) {
        if (outcome instanceof Outcome.InProgress<?>) {
            return notYet(run);
        }
        Duration atLeast = outcome instanceof Outcome.Refused<?> refused ? refused.retryAfter() : Duration.ZERO;
        return failed(run, outcome.describe(), atLeast);
    }

    private Step notYet(Import run) {
        return ++run.repeats > MOST_REPEATS
                ? failed(run, "SecuTix did not finish preparing the answer", Duration.ZERO)
                : new Step.NotYet(ASK_AGAIN);
    }

    private Step publish(Import run, CatalogRest rest) {
        run.stage = Stage.CHECK;
        Snapshot snapshot = Assembly.assemble(run.pos, run.draft, rest, clock.instant(), run.setupUpdatedAt, run.id);
        Optional<String> objection =
                Guard.objection(snapshot, published.find(run.pos).map(CatalogIndex::snapshot));
        if (objection.isPresent()) {
            return new Step.Failed(
                    run.ended(clock.instant(), Result.HELD_BACK, objection.get(), null), Duration.ofMinutes(10));
        }
        run.stage = Stage.PUBLISH;
        try {
            store.publish(run.pos, snapshot);
        } catch (IOException unwritable) {
            return failed(run, "the snapshot cannot be written", Duration.ZERO);
        }
        published.refresh(run.pos);
        String counts = snapshot.products().size() + " products and " + run.draft.performanceCount + " performances";
        return done(
                run, Result.PUBLISHED, "published " + counts, snapshot.frame().version());
    }

    private Step done(Import run, Result result, String detail, String version) {
        return new Step.Done(run.ended(clock.instant(), result, detail, version));
    }

    private Step failed(Import run, String why, Duration atLeast) {
        return new Step.Failed(run.ended(clock.instant(), Result.FAILED, why, null), atLeast);
    }
}
