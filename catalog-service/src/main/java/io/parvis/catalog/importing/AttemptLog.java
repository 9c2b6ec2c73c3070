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
import java.util.Optional;

/** The imports of all replicas, the newest first: kept in Redis, the last 50 of each point of sale. Calls block. */
@Singleton
public final class AttemptLog {
    private static final int KEPT = 50;

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
        String[] old = list(pos).stream().skip(KEPT).map(Attempt::id).toArray(String[]::new);
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
