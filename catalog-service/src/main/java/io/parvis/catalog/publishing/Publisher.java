package io.parvis.catalog.publishing;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.parvis.catalog.changes.Ledger;
import io.parvis.catalog.changes.Ledgers;
import io.parvis.catalog.feed.FeedObjects;
import io.parvis.catalog.snapshot.CatalogIndex;
import io.parvis.catalog.snapshot.KeptVersion;
import io.parvis.catalog.snapshot.Publication;
import io.parvis.catalog.snapshot.PublishedCatalogs;
import io.parvis.catalog.snapshot.Snapshot;
import io.parvis.catalog.snapshot.SnapshotStore;
import io.parvis.catalog.snapshot.SnapshotStore.Stored;
import io.parvis.pointofsale.PointOfSale;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Makes a catalogue the published one: whole, in one step, together with its list of changes. Its callers hold the lease
 * on imports, and tell under which fence.
 */
@Singleton
public final class Publisher {
    private static final Duration TOMBSTONES = Duration.ofDays(90);

    private final SnapshotStore store;
    private final Ledgers ledgers;
    private final PublishedCatalogs published;
    private final VersionsConfig config;
    private final ObjectMapper json;
    private final Clock clock;

    Publisher(
            SnapshotStore store,
            Ledgers ledgers,
            PublishedCatalogs published,
            VersionsConfig config,
            ObjectMapper json,
            Clock clock) {
        this.store = store;
        this.ledgers = ledgers;
        this.published = published;
        this.config = config;
        this.json = json;
        this.clock = clock;
    }

    /** @return empty when another replica has taken over since: nothing was published then */
    public Optional<Publication> publish(PointOfSale pos, long fence, Snapshot snapshot) throws IOException {
        Stored before = store.published(pos);
        CatalogIndex index = new CatalogIndex(snapshot);
        store.keep(pos, snapshot);
        store.keepWords(pos, index);
        int keep = config.pointsOfSale().get(pos.slug()).catalog().versionsKept();
        Publication next = before.publication().next(fence, KeptVersion.of(snapshot), clock.instant(), keep);
        Optional<Publication> done = swap(pos, fence, before, next, index);
        if (done.isEmpty()) {
            store.forget(pos, List.of(next.version()));
        }
        return done;
    }

    /**
     * Goes back to a kept version.
     *
     * @return empty when another replica has taken over since
     */
    public Optional<Publication> goBack(PointOfSale pos, long fence, KeptVersion to) throws IOException {
        Stored before = store.published(pos);
        Snapshot snapshot = store.version(pos, to.version())
                .orElseThrow(() -> new IOException("version " + to.version() + " is gone"));
        return swap(pos, fence, before, before.publication().backTo(fence, to.version(), clock.instant()), new CatalogIndex(snapshot));
    }

    private Optional<Publication> swap(PointOfSale pos, long fence, Stored before, Publication next, CatalogIndex index)
            throws IOException {
        Instant now = clock.instant();
        Ledger ledger = ledgers.find(pos, before.publication())
                .orElseGet(() -> Ledger.begun(now))
                .next(
                        next.generation(),
                        now,
                        new FeedObjects(index, pos).fingerprints(json),
                        now.minus(TOMBSTONES));
        ledgers.keep(pos, next, ledger);
        if (!store.swap(pos, fence, before, next)) {
            ledgers.retire(pos, next);
            return Optional.empty();
        }
        ledgers.retire(pos, before.publication());
        List<String> gone = before.publication().versions().stream()
                .map(KeptVersion::version)
                .filter(version -> next.kept(version).isEmpty())
                .toList();
        store.forget(pos, gone);
        published.refresh(pos);
        return Optional.of(next);
    }
}
