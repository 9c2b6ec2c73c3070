package io.parvis.catalog.inventory;

import io.parvis.catalog.snapshot.SnapshotStore;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.replica.Lease;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.redis.datasource.value.SetArgs;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/** What was posted and is yet to be applied, in Redis, in the order in which it came. Calls block. */
@Singleton
final class Inbox {
    /** More than that are not taken before some are applied: they are posted again. */
    private static final int MOST = 64;

    /** A batch that repeats the one before it, which still waits, says nothing new. */
    private static final String PUT = """
            local waiting = redis.call('llen', KEYS[1])
            if waiting > 0 and redis.call('get', KEYS[2]) == ARGV[2] then return 1 end
            if waiting >= tonumber(ARGV[3]) then return 0 end
            redis.call('rpush', KEYS[1], ARGV[1])
            redis.call('set', KEYS[2], ARGV[2])
            return 1
            """;

    /** Only who applied them may take them out: another replica may have done both meanwhile. */
    private static final String TAKE_OUT = """
            if redis.call('get', KEYS[2]) ~= ARGV[1] then return 0 end
            redis.call('ltrim', KEYS[1], ARGV[2], -1)
            return 1
            """;

    private final RedisDataSource redis;

    Inbox(RedisDataSource redis) {
        this.redis = redis;
    }

    /** @return false when too many wait already */
    boolean put(PointOfSale pos, Batch batch) {
        return redis.execute(
                                "EVAL",
                                PUT,
                                "2",
                                waiting(pos),
                                SnapshotStore.key(pos, "inventory-last"),
                                batch.packed(),
                                batch.hash(),
                                Integer.toString(MOST))
                        .toInteger()
                == 1;
    }

    boolean isEmpty(PointOfSale pos) {
        return redis.list(String.class).llen(waiting(pos)) == 0;
    }

    /** The batches that have waited longest, still packed. */
    List<String> first(PointOfSale pos, int count) {
        return redis.list(String.class).lrange(waiting(pos), 0, count - 1L);
    }

    /** @param fence under which they were applied */
    void takeOut(PointOfSale pos, int count, long fence) {
        redis.execute(
                "EVAL",
                TAKE_OUT,
                "2",
                waiting(pos),
                Lease.fenceKey(SnapshotStore.leaseKey(pos)),
                Long.toString(fence),
                Integer.toString(count));
    }

    /** For that long no replica applies anything. */
    void rest(PointOfSale pos, Duration length) {
        if (!length.isZero()) {
            redis.value(String.class).set(resting(pos), "1", new SetArgs().px(length));
        }
    }

    boolean isResting(PointOfSale pos) {
        return redis.key().exists(resting(pos));
    }

    private static String waiting(PointOfSale pos) {
        return SnapshotStore.key(pos, "inventory");
    }

    private static String resting(PointOfSale pos) {
        return SnapshotStore.key(pos, "inventory-rest");
    }
}
