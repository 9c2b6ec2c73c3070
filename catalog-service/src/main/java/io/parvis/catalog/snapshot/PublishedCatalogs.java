package io.parvis.catalog.snapshot;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** What this replica serves from: one index in memory for each point of sale, swapped when the generation moves. */
@Singleton
public class PublishedCatalogs {
    private static final Logger LOG = Logger.getLogger(PublishedCatalogs.class);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);

    private final PointsOfSale pointsOfSale;
    private final SnapshotStore store;
    private final Map<String, Held> held = new ConcurrentHashMap<>();
    private volatile boolean storeReachable = true;

    private record Held(long generation, CatalogIndex index) {}

    PublishedCatalogs(PointsOfSale pointsOfSale, SnapshotStore store) {
        this.pointsOfSale = pointsOfSale;
        this.store = store;
    }

    /** The published catalogue, if there is one yet. */
    public Optional<CatalogIndex> find(PointOfSale pos) {
        return Optional.ofNullable(held.get(pos.slug())).map(Held::index);
    }

    /**
     * The published catalogue.
     *
     * @throws ProblemException 503 {@code not-ready} before the first publication
     */
    public CatalogIndex get(PointOfSale pos) {
        return find(pos)
                .orElseThrow(() -> ProblemException.retryAfter(
                        ProblemKind.NOT_READY,
                        "The catalogue of '" + pos.slug() + "' has not been imported yet.",
                        TRY_AGAIN));
    }

    public boolean isStoreReachable() {
        return storeReachable;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void refreshAll() {
        pointsOfSale.all().forEach(this::refresh);
    }

    /** Loads the published snapshot if this replica is behind; keeps what it has when Redis cannot be reached. */
    public void refresh(PointOfSale pos) {
        try {
            load(pos);
            if (!storeReachable) {
                storeReachable = true;
                LOG.info("Redis can be reached again");
            }
        } catch (IOException unreadable) {
            LOG.errorf("%s: the stored catalogue cannot be read, keeping the one in memory", pos.slug());
        } catch (RuntimeException unreachable) {
            if (storeReachable) {
                storeReachable = false;
                LOG.warnf("Redis cannot be reached (%s), serving from memory", unreachable.getMessage());
            }
        }
    }

    private synchronized void load(PointOfSale pos) throws IOException {
        long generation = store.generation(pos);
        Held mine = held.get(pos.slug());
        if (generation == 0 || (mine != null && mine.generation() == generation)) {
            return;
        }
        Optional<Snapshot> snapshot = store.current(pos);
        if (snapshot.isPresent()) {
            held.put(pos.slug(), new Held(generation, new CatalogIndex(snapshot.get())));
            LOG.infof(
                    "%s: serving catalogue %s, generation %d",
                    pos.slug(), snapshot.get().frame().version(), generation);
        }
    }
}
