package io.parvis.replica;

import io.quarkus.redis.datasource.RedisDataSource;
import io.vertx.mutiny.redis.client.Response;
import java.time.Duration;
import java.util.UUID;

/**
 * A task that one replica does for all: held in Redis for a limited time, so that it passes on when its holder dies.
 * Each time it is taken anew its fence grows by one: what is written under an older fence comes from a holder that was
 * overtaken without noticing, and is to be refused. Calls block.
 */
public final class Lease {
    private static final String EXTEND =
            "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('pexpire', KEYS[1], ARGV[2]) else return 0 end";
    private static final String TAKE =
            "if redis.call('set', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) then return redis.call('incr', KEYS[2]) else return 0 end";
    private static final String RELEASE =
            "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) else return 0 end";

    private final RedisDataSource redis;
    private final String key;
    private final Duration length;
    private final String holder = UUID.randomUUID().toString();
    private volatile long fence;

    public Lease(RedisDataSource redis, String key, Duration length) {
        this.redis = redis;
        this.key = key;
        this.length = length;
    }

    /** Where the fence of a lease is counted. */
    public static String fenceKey(String leaseKey) {
        return leaseKey + ":fence";
    }

    /** Takes the lease, or extends it when this replica holds it already; false while another one does. */
    public boolean takeOrExtend() {
        if (extend()) {
            return true;
        }
        long taken = number(redis.execute("EVAL", TAKE, "2", key, fenceKey(key), holder, millis()));
        if (taken > 0) {
            fence = taken;
        }
        return taken > 0;
    }

    /** Holds on to the lease; false when it was lost, even if nobody has it now. */
    public boolean extend() {
        return number(redis.execute("EVAL", EXTEND, "1", key, holder, millis())) == 1;
    }

    /** The fence under which this replica took the lease last; 0 = never. */
    public long fence() {
        return fence;
    }

    /** Gives it back, if this replica still holds it. */
    public void release() {
        redis.execute("EVAL", RELEASE, "1", key, holder);
    }

    private String millis() {
        return Long.toString(length.toMillis());
    }

    private static long number(Response response) {
        return response == null ? 0 : response.toLong();
    }
}
