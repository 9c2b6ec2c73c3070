package io.parvis.availability.polling;

import io.parvis.availability.levels.Fence;
import io.parvis.replica.Lease;
import io.quarkus.redis.datasource.RedisDataSource;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * Whether it is this replica that polls a point of sale. While Redis cannot be reached, none does. It ends by itself when
 * it was not renewed in time, so that a replica that was paused does not go on where another has taken over.
 */
final class Duty {
    private static final Logger LOG = Logger.getLogger(Duty.class);

    private final RedisDataSource redis;
    private final String key;
    private final Lease lease;
    private final Duration length;
    private final LongSupplier nanos;
    private volatile boolean taken;
    private volatile long renewedAt;

    /**
     * @param key of the lease in Redis
     * @param length how long the others are held off by a replica that died
     * @param nanos a clock that nobody sets
     */
    Duty(RedisDataSource redis, String key, Duration length, LongSupplier nanos) {
        this.redis = redis;
        this.key = key;
        this.lease = new Lease(redis, key, length);
        this.length = length;
        this.nanos = nanos;
    }

    boolean isHeld() {
        return taken && nanos.getAsLong() - renewedAt < length.toNanos();
    }

    /** What levels are written under. */
    Fence fence() {
        return new Fence(Lease.fenceKey(key), lease.fence());
    }

    /** Takes the duty, or keeps it. Blocks. */
    void renew() {
        long asked = nanos.getAsLong();
        try {
            taken = lease.takeOrExtend();
            renewedAt = asked;
        } catch (RuntimeException unreachable) {
            LOG.debug("The duty to poll cannot be renewed", unreachable);
        }
    }

    /** Whether nobody polled for that long; if so, nobody else may for as long. By Redis's clock. Blocks. */
    boolean takeTurn(Duration every) {
        return redis.execute("SET", turnKey(), "1", "NX", "PX", Long.toString(every.toMillis())) != null;
    }

    /** For a turn that came to nothing. Blocks. */
    void giveTurnBack() {
        redis.key().del(turnKey());
    }

    /** Hands it on. Blocks. */
    void handOn() {
        if (taken) {
            taken = false;
            try {
                lease.release();
            } catch (RuntimeException unreachable) {
                LOG.debug("The duty to poll runs out by itself", unreachable);
            }
        }
    }

    private String turnKey() {
        return key + ":turn";
    }
}
