package io.parvis.availability.levels;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** What this replica answers from: the levels in memory, swapped when the generation in Redis moves. */
@Singleton
public class CurrentLevels {
    private static final Logger LOG = Logger.getLogger(CurrentLevels.class);

    private final PointsOfSale pointsOfSale;
    private final LevelStore store;
    private final Map<String, Levels> held = new ConcurrentHashMap<>();
    private final Map<String, Long> unreadable = new ConcurrentHashMap<>();
    private volatile boolean storeReachable = true;

    CurrentLevels(PointsOfSale pointsOfSale, LevelStore store) {
        this.pointsOfSale = pointsOfSale;
        this.store = store;
    }

    /** {@link Levels#NONE} before the first poll. */
    public Levels of(PointOfSale pos) {
        return held.getOrDefault(pos.slug(), Levels.NONE);
    }

    public boolean isStoreReachable() {
        return storeReachable;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void refreshAll() {
        pointsOfSale.all().forEach(this::refresh);
    }

    /** Loads the levels if this replica is behind; keeps what it has while Redis cannot be reached. Blocks. */
    public void refresh(PointOfSale pos) {
        try {
            load(pos);
            if (!storeReachable) {
                storeReachable = true;
                LOG.info("Redis can be reached again");
            }
        } catch (RuntimeException unreachable) {
            if (storeReachable) {
                storeReachable = false;
                LOG.warnf(
                        "Redis cannot be reached (%s), levels are served from memory",
                        unreachable.getMessage() == null
                                ? unreachable.getClass().getSimpleName()
                                : unreachable.getMessage());
            }
        }
    }

    /** Makes these the levels of all replicas. Blocks, and fails when Redis cannot be reached. */
    public synchronized void publish(PointOfSale pos, Levels levels) {
        held.put(pos.slug(), store.publish(pos, levels));
    }

    private synchronized void load(PointOfSale pos) {
        long generation = store.generation(pos);
        if (generation == 0 || generation == of(pos).generation()) {
            return;
        }
        try {
            store.load(pos).ifPresent(levels -> held.put(pos.slug(), levels));
        } catch (JsonProcessingException wrong) {
            Long noted = unreadable.put(pos.slug(), generation);
            if (noted == null || noted != generation) {
                LOG.errorf(
                        "%s: levels of generation %d cannot be read; those in memory stay in use",
                        pos.slug(), generation);
            }
        }
    }
}
