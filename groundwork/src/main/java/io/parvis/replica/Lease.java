package io.parvis.replica;

import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.redis.datasource.value.SetArgs;
import io.vertx.mutiny.redis.client.Response;
import java.time.Duration;
import java.util.UUID;

/**
 * A task that one replica does for all: held in Redis for a limited time, so that it passes on when its holder dies.
 * Calls block.
 */
public final class Lease {
    private static final String RENEW =
            "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('pexpire', KEYS[1], ARGV[2]) else return 0 end";
    private static final String RELEASE =
            "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) else return 0 end";

    private final RedisDataSource redis;
    private final String key;
    private final Duration length;
    private final String holder = UUID.randomUUID().toString();

    public Lease(RedisDataSource redis, String key, Duration length) {
        this.redis = redis;
        this.key = key;
        this.length = length;
    }

    /** Takes the lease, or extends it when this replica holds it already; false while another one does. */
    public boolean takeOrExtend() {
        String millis = Long.toString(length.toMillis());
        if (succeeded(redis.execute("EVAL", RENEW, "1", key, holder, millis))) {
            return true;
        }
        return redis.value(String.class)
                        .setAndChanged(key, holder, new SetArgs().nx().px(length))
                || succeeded(redis.execute("EVAL", RENEW, "1", key, holder, millis));
    }

    /** Gives it back, if this replica still holds it. */
    public void release() {
        redis.execute("EVAL", RELEASE, "1", key, holder);
    }

    private static boolean succeeded(Response response) {
        return response != null && response.toInteger() == 1;
    }
}
