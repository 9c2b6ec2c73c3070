package io.parvis.catalog.snapshot;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import io.parvis.replica.RedisReach;
import io.parvis.spell.Spells;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
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
    private final Event<Loaded> loaded;
    private final Map<String, Served> served = new ConcurrentHashMap<>();
    private final Map<String, HeldBack> held = new ConcurrentHashMap<>();
    private final RecentVersions recent;
    private final Spells spells;
    private final RedisReach redis = new RedisReach("the catalogue is served from memory");

    /** A published catalogue, and which publication made it so. */
    public record Served(Publication publication, CatalogIndex index) {
        public long generation() {
            return publication.generation();
        }
    }

    /** A catalogue that is about to be served: what readers need of it is made ready before. */
    public record Loaded(PointOfSale pos, CatalogIndex index) {}

    PublishedCatalogs(
            PointsOfSale pointsOfSale, SnapshotStore store, Event<Loaded> loaded, Clock clock, Spells spells) {
        this.loaded = loaded;
        this.recent = new RecentVersions(clock);
        this.pointsOfSale = pointsOfSale;
        this.store = store;
        this.spells = spells;
    }

    /** The published catalogue, if there is one yet. */
    public Optional<CatalogIndex> find(PointOfSale pos) {
        return served(pos).map(Served::index);
    }

    public Optional<Served> served(PointOfSale pos) {
        return Optional.ofNullable(served.get(pos.slug()));
    }

    /** The import that waits for an operator, if one does. */
    public Optional<HeldBack> held(PointOfSale pos) {
        return Optional.ofNullable(held.get(pos.slug()));
    }

    /**
     * The published catalogue.
     *
     * @throws ProblemException 503 {@code not-ready} before the first publication
     */
    public CatalogIndex get(PointOfSale pos) {
        return getServed(pos).index();
    }

    /** The same, with its publication. */
    public Served getServed(PointOfSale pos) {
        return served(pos)
                .orElseThrow(() -> ProblemException.retryAfter(
                        ProblemKind.NOT_READY,
                        "The catalogue of '" + pos.slug() + "' has not been imported yet.",
                        TRY_AGAIN));
    }

    /** A version that this replica serves, or served until a short while ago. */
    public Optional<CatalogIndex> recent(PointOfSale pos, String version) {
        return find(pos)
                .filter(index -> index.frame().version().equals(version))
                .or(() -> recent.find(pos, version));
    }

    public boolean isStoreReachable() {
        return redis.isReached();
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void refreshAll() {
        pointsOfSale.all().forEach(this::refresh);
        recent.forgetOld();
    }

    /** Loads the published snapshot if this replica is behind; keeps what it has when Redis cannot be reached. */
    public void refresh(PointOfSale pos) {
        try {
            load(pos);
            redis.succeeded();
        } catch (IOException unreadable) {
            String trouble = pos.slug() + ": the stored catalogue cannot be read, keeping the one in memory";
            spells.add(LOG, trouble, trouble);
        } catch (RuntimeException unreachable) {
            redis.failed(unreachable);
        }
    }

    private synchronized void load(PointOfSale pos) throws IOException {
        store.held(pos).ifPresentOrElse(one -> held.put(pos.slug(), one), () -> held.remove(pos.slug()));
        Publication publication = store.published(pos).publication();
        Served mine = served.get(pos.slug());
        if (publication.generation() == 0 || (mine != null && mine.publication().equals(publication))) {
            return;
        }
        Optional<CatalogIndex> index = store.index(pos, publication.version());
        if (index.isPresent()) {
            loaded.fire(new Loaded(pos, index.get()));
            if (mine != null) {
                recent.keep(pos, mine.index());
            }
            served.put(pos.slug(), new Served(publication, index.get()));
            LOG.infof(
                    "%s: serving catalogue %s, generation %d",
                    pos.slug(), publication.version(), publication.generation());
        }
    }
}
