package io.parvis.catalog.importing;

import io.parvis.catalog.importing.Attempt.Result;
import io.parvis.catalog.publishing.Publisher;
import io.parvis.catalog.snapshot.HeldBack;
import io.parvis.catalog.snapshot.KeptVersion;
import io.parvis.catalog.snapshot.Publication;
import io.parvis.catalog.snapshot.PublishedCatalogs;
import io.parvis.catalog.snapshot.Snapshot;
import io.parvis.catalog.snapshot.SnapshotStore;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jboss.logging.Logger;

/** What operators decide: whether an import that was held back is published, and which version is. Calls block. */
@Singleton
public class Decisions {
    private static final Logger LOG = Logger.getLogger(Decisions.class);

    private final Imports imports;
    private final SnapshotStore store;
    private final Publisher publisher;
    private final PublishedCatalogs published;
    private final AttemptLog log;

    Decisions(Imports imports, SnapshotStore store, Publisher publisher, PublishedCatalogs published, AttemptLog log) {
        this.imports = imports;
        this.store = store;
        this.publisher = publisher;
        this.published = published;
        this.log = log;
    }

    /**
     * Publishes an import that was held back.
     *
     * @throws ProblemException 404 for an unknown import, 409 when it is not held back (any more), when it is a small
     *     version and its own is not the published one any more, or while an import runs
     */
    public Attempt publish(PointOfSale pos, String importId) {
        return imports.desk(pos).withLease(() -> {
            HeldBack held = held(pos, importId);
            checkUndoesNothing(pos, held);
            Snapshot snapshot = read(() -> store.heldSnapshot(pos, held))
                    .orElseThrow(() -> conflict("The catalogue of import '" + importId + "' is gone."));
            String version = publication(
                            () -> publisher.publish(pos, imports.desk(pos).fence(), snapshot))
                    .version();
            return decide(pos, importId, Result.PUBLISHED, "published by an operator, although " + held.why(), version);
        });
    }

    /**
     * Drops an import that was held back.
     *
     * @throws ProblemException as {@link #publish}
     */
    public Attempt drop(PointOfSale pos, String importId) {
        return imports.desk(pos).withLease(() -> {
            HeldBack held = held(pos, importId);
            return decide(pos, importId, Result.DROPPED, "dropped by an operator: " + held.why(), null);
        });
    }

    /**
     * Goes back to an earlier version.
     *
     * @param to empty = the one before the published one
     * @throws ProblemException 409 without such a version, or while an import runs
     */
    public Publication rollBack(PointOfSale pos, Optional<String> to) {
        return imports.desk(pos).withLease(() -> {
            Publication now = store.published(pos).publication();
            KeptVersion target = to.map(version ->
                            now.kept(version).orElseThrow(() -> conflict("The version '" + version + "' is not kept.")))
                    .or(now::before)
                    .orElseThrow(() -> conflict("There is no version before the published one."));
            if (target.version().equals(now.version())) {
                throw conflict("The version '" + target.version() + "' is the published one.");
            }
            LOG.infof("%s: rolled back from %s to %s", pos.slug(), now.version(), target.version());
            return publication(() -> publisher.goBack(pos, imports.desk(pos).fence(), target));
        });
    }

    private HeldBack held(PointOfSale pos, String importId) {
        if (log.find(pos, importId).isEmpty()) {
            throw ProblemException.of(
                    ProblemKind.UNKNOWN_IMPORT,
                    "The point of sale '" + pos.slug() + "' has no import '" + importId + "'.");
        }
        return store.held(pos)
                .filter(held -> held.importId().equals(importId))
                .orElseThrow(() -> conflict("The import '" + importId + "' is not held back."));
    }

    /** A small version is a whole catalogue, without what other small versions changed since. */
    private void checkUndoesNothing(PointOfSale pos, HeldBack held) {
        String now = store.published(pos).publication().version();
        if (held.madeOf() != null && !held.madeOf().equals(now)) {
            throw conflict("'" + held.importId() + "' changes the version '" + held.madeOf() + "', but '" + now
                    + "' is published since, and would be undone: drop it, or start an import.");
        }
    }

    private Attempt decide(PointOfSale pos, String importId, Result result, String why, String version) {
        store.letGo(pos);
        published.refresh(pos);
        Attempt attempt = log.find(pos, importId).orElseThrow().decided(result, why, version);
        log.record(pos, attempt);
        LOG.infof("%s: import %s %s", pos.slug(), importId, why);
        return attempt;
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read() throws IOException;
    }

    private static <T> T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Publication publication(Reading<Optional<Publication>> publishing) {
        return read(publishing)
                .orElseThrow(() -> conflict("Another replica has published meanwhile: look, and decide again."));
    }

    private static ProblemException conflict(String detail) {
        return ProblemException.of(ProblemKind.CONFLICT, detail);
    }
}
