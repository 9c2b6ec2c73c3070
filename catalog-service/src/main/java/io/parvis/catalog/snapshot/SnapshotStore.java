package io.parvis.catalog.snapshot;

import io.parvis.pointofsale.PointOfSale;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.redis.datasource.value.ValueCommands;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The published snapshots in Redis: where replicas meet, and where a new one starts from. Calls block. */
@Singleton
public final class SnapshotStore {
    private static final int KEPT_VERSIONS = 3;

    private final RedisDataSource redis;
    private final ValueCommands<String, byte[]> blobs;
    private final ValueCommands<String, String> values;

    SnapshotStore(RedisDataSource redis) {
        this.redis = redis;
        this.blobs = redis.value(byte[].class);
        this.values = redis.value(String.class);
    }

    /** Grows by one with every publication; 0 = nothing was published yet. */
    public long generation(PointOfSale pos) {
        String generation = values.get(key(pos, "generation"));
        return generation == null ? 0 : Long.parseLong(generation);
    }

    /** The snapshot that is published now. */
    Optional<Snapshot> current(PointOfSale pos) throws IOException {
        String version = values.get(key(pos, "current"));
        byte[] blob = version == null ? null : blobs.get(key(pos, "version:" + version));
        return blob == null ? Optional.empty() : Optional.of(SnapshotCodec.read(blob));
    }

    /** Stores a snapshot, then makes it the published one in a single step. */
    public void publish(PointOfSale pos, Snapshot snapshot) throws IOException {
        String version = snapshot.frame().version();
        blobs.set(key(pos, "version:" + version), SnapshotCodec.write(snapshot));
        redis.withTransaction(step -> {
            step.value(String.class).set(key(pos, "current"), version);
            step.value(String.class).incr(key(pos, "generation"));
            step.list(String.class).lrem(key(pos, "versions"), 0, version);
            step.list(String.class).lpush(key(pos, "versions"), version);
        });
        forgetOld(pos);
    }

    private void forgetOld(PointOfSale pos) {
        var versions = redis.list(String.class);
        List<String> old = versions.lrange(key(pos, "versions"), KEPT_VERSIONS, -1);
        for (String version : old) {
            redis.key().del(key(pos, "version:" + version));
            versions.lrem(key(pos, "versions"), 0, version);
        }
    }

    private static String key(PointOfSale pos, String name) {
        return "parvis:" + pos.slug() + ":catalog:" + name;
    }
}
