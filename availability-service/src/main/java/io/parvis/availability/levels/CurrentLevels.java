package io.parvis.availability.levels;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.replica.RedisReach;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** What this replica answers from: the levels in memory, swapped when the generation in Redis moves. */
@Singleton
public class CurrentLevels {
    private static final Logger LOG = Logger.getLogger(CurrentLevels.class);

    private final PointsOfSale pointsOfSale;
    private final LevelStore store;
    private final Map<String, Levels> held = new ConcurrentHashMap<>();
    private final Set<String> lost = ConcurrentHashMap.newKeySet();
    private final List<Consumer<PointOfSale>> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, Long> unreadable = new ConcurrentHashMap<>();
    private final RedisReach redis = new RedisReach("levels are served from memory");

    CurrentLevels(PointsOfSale pointsOfSale, LevelStore store) {
        this.pointsOfSale = pointsOfSale;
        this.store = store;
    }

    /** {@link Levels#NONE} before the first poll. */
    public Levels of(PointOfSale pos) {
        return held.getOrDefault(pos.slug(), Levels.NONE);
    }

    public boolean isStoreReachable() {
        return redis.isReached();
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void refreshAll() {
        pointsOfSale.all().forEach(this::refresh);
    }

    /** Loads the levels if this replica is behind; keeps what it has while Redis cannot be reached. Blocks. */
    public void refresh(PointOfSale pos) {
        try {
            load(pos);
            redis.succeeded();
        } catch (RuntimeException unreachable) {
            redis.failed(unreachable);
        }
    }

    /**
     * Makes these the levels of all replicas. Blocks, and fails when Redis cannot be reached.
     *
     * @return false when another replica polls by now, whose levels these must not replace
     */
    public synchronized boolean publish(PointOfSale pos, Levels levels, Fence fence) {
        Optional<Levels> published = store.publish(pos, levels, fence);
        published.ifPresent(now -> hold(pos, now));
        return published.isPresent();
    }

    /** Whether Redis was emptied, so that a new replica would find nothing. */
    public boolean isLost(PointOfSale pos) {
        return lost.contains(pos.slug());
    }

    /** Has {@code listener} run whenever a point of sale has other levels. It must not block. */
    public void onChange(Consumer<PointOfSale> listener) {
        listeners.add(listener);
    }

    private void hold(PointOfSale pos, Levels levels) {
        held.put(pos.slug(), levels);
        lost.remove(pos.slug());
        listeners.forEach(listener -> listener.accept(pos));
    }

    private synchronized void load(PointOfSale pos) {
        long generation = store.generation(pos);
        if (generation == 0 && of(pos).generation() > 0) {
            lost.add(pos.slug());
        }
        if (generation == 0 || generation == of(pos).generation()) {
            return;
        }
        try {
            store.load(pos).ifPresent(levels -> hold(pos, levels));
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
