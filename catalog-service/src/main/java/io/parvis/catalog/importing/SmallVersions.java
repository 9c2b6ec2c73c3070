package io.parvis.catalog.importing;

import io.parvis.catalog.importing.Attempt.Counts;
import io.parvis.catalog.importing.Attempt.Result;
import io.parvis.catalog.importing.Attempt.Stage;
import io.parvis.catalog.importing.Attempt.Trigger;
import io.parvis.catalog.publishing.Publisher;
import io.parvis.catalog.snapshot.HeldBack;
import io.parvis.catalog.snapshot.PublishedCatalogs;
import io.parvis.catalog.snapshot.PublishedCatalogs.Served;
import io.parvis.catalog.snapshot.Snapshot;
import io.parvis.catalog.snapshot.SnapshotStore;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.problem.ProblemException;
import io.parvis.secutix.export.ExportSink;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/** Makes small versions of the published catalogue, out of what SecuTix tells between two imports. Calls block. */
@Singleton
public class SmallVersions {
    private static final Logger LOG = Logger.getLogger(SmallVersions.class);

    private final Imports imports;
    private final SnapshotStore store;
    private final Publisher publisher;
    private final PublishedCatalogs published;
    private final ImportConfig config;
    private final AttemptLog log;
    private final Clock clock;

    SmallVersions(
            Imports imports,
            SnapshotStore store,
            Publisher publisher,
            PublishedCatalogs published,
            ImportConfig config,
            AttemptLog log,
            Clock clock) {
        this.imports = imports;
        this.store = store;
        this.publisher = publisher;
        this.published = published;
        this.config = config;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Applies changes to the published catalogue, while no import runs anywhere. They are compared with the import that
     * the catalogue came from: many small losses are held back like a large one.
     *
     * @param changes hands all changed products over; {@code false} when there are none. Asked while nobody else applies
     *     changes anywhere
     * @param done is told the fence that they were applied under, when they need not be applied again
     * @return how it ended; empty when there was nothing to do, or when it could not be done just now
     * @throws ProblemException 409 while an import runs
     */
    public Optional<Attempt> apply(PointOfSale pos, Predicate<ExportSink> changes, LongConsumer done) {
        ImportDesk desk = imports.desk(pos);
        return desk.withLease(() -> {
            published.refresh(pos);
            Optional<Served> newest = published
                    .served(pos)
                    .filter(served ->
                            served.publication().equals(store.published(pos).publication()));
            if (newest.isEmpty()) {
                return Optional.empty();
            }
            Import run = Import.begun(pos, Trigger.WEBHOOK, clock.instant(), desk.fence(), false, 0);
            run.stage = Stage.EXPORT;
            Overlay overlay = new Overlay(run, newest.get().index().snapshot());
            if (!changes.test(overlay)) {
                return Optional.empty();
            }
            run.counts = new Counts(0, overlay.told(), run.draft.performanceCount, run.draft.priceCount, 0, 0, 0, 0);
            Optional<Attempt> attempt = end(run, overlay, newest.get());
            attempt.ifPresent(ended -> {
                log.record(pos, ended);
                log.prune(pos);
                done.accept(run.fence);
                LOG.infof("%s: webhook %s: %s, %s", pos.slug(), ended.id(), ended.result(), ended.detail());
            });
            return attempt;
        });
    }

    private Optional<Attempt> end(Import run, Overlay overlay, Served newest) {
        if (!overlay.isChange()) {
            return ended(run, Result.UNCHANGED, overlay.summary(), null);
        }
        run.stage = Stage.CHECK;
        Snapshot snapshot = overlay.snapshot(clock.instant());
        Optional<String> objection = new Guard(
                        config.pointsOfSale().get(run.pos.slug()).catalog().toleratedLoss())
                .objection(snapshot, newest.publication().base());
        try {
            return objection.isPresent()
                    ? hold(
                            run,
                            snapshot,
                            objection.get(),
                            overlay,
                            newest.publication().version())
                    : publish(run, snapshot, overlay);
        } catch (IOException unwritable) {
            LOG.errorf("%s: a small version cannot be stored", run.pos.slug());
            return Optional.empty();
        }
    }

    private Optional<Attempt> publish(Import run, Snapshot snapshot, Overlay overlay) throws IOException {
        run.stage = Stage.PUBLISH;
        return publisher
                .publish(run.pos, run.fence, snapshot)
                .flatMap(publication -> ended(run, Result.PUBLISHED, overlay.summary(), publication.version()));
    }

    /** An import that waits for an operator already is the one to be decided about. */
    private Optional<Attempt> hold(Import run, Snapshot snapshot, String why, Overlay overlay, String madeOf)
            throws IOException {
        if (store.held(run.pos).isPresent()) {
            return ended(run, Result.DROPPED, why + "; another import is held back already", null);
        }
        store.hold(run.pos, new HeldBack(run.id, why, clock.instant(), madeOf), snapshot);
        published.refresh(run.pos);
        return ended(run, Result.HELD_BACK, why + " (" + overlay.summary() + ")", null);
    }

    private Optional<Attempt> ended(Import run, Result result, String detail, String version) {
        return Optional.of(run.ended(clock.instant(), result, detail, version));
    }
}
