package io.parvis.catalog.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.parvis.catalog.snapshot.SnapshotStore;
import io.parvis.pointofsale.PointOfSale;
import io.quarkus.redis.datasource.RedisDataSource;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The imports of all replicas, the newest first: kept in Redis, the last 50 of each point of sale, and the last 20 small
 * versions that SecuTix's webhook made beside them. Calls block.
 */
@Singleton
public final class AttemptLog {
    private static final int KEPT = 50;
    /** There may be many of these: they are not to push the imports out. */
    private static final int WEBHOOKS_KEPT = 20;

    private final RedisDataSource redis;
    private final ObjectMapper json;

    AttemptLog(RedisDataSource redis, ObjectMapper json) {
        this.redis = redis;
        this.json = json;
    }

    void record(PointOfSale pos, Attempt attempt) {
        redis.hash(String.class).hset(key(pos), attempt.id(), write(attempt));
    }

    /** Drops the oldest ones beyond those that are kept. */
    void prune(PointOfSale pos) {
        Map<Boolean, List<Attempt>> byWebhook =
                list(pos).stream().collect(Collectors.partitioningBy(one -> one.trigger() == Attempt.Trigger.WEBHOOK));
        String[] old = Stream.concat(
                        byWebhook.get(true).stream().skip(WEBHOOKS_KEPT),
                        byWebhook.get(false).stream().skip(KEPT))
                .map(Attempt::id)
                .toArray(String[]::new);
        if (old.length > 0) {
            redis.hash(String.class).hdel(key(pos), old);
        }
    }

    public List<Attempt> list(PointOfSale pos) {
        return redis.hash(String.class).hvals(key(pos)).stream()
                .map(this::read)
                .sorted(Comparator.comparing(Attempt::startedAt)
                        .thenComparing(Attempt::id)
                        .reversed())
                .toList();
    }

    public Optional<Attempt> find(PointOfSale pos, String id) {
        return Optional.ofNullable(redis.hash(String.class).hget(key(pos), id)).map(this::read);
    }

    private static String key(PointOfSale pos) {
        return SnapshotStore.key(pos, "imports");
    }

    private String write(Attempt attempt) {
        try {
            return json.writeValueAsString(attempt);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Attempt read(String stored) {
        try {
            return json.readValue(stored, Attempt.class);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
