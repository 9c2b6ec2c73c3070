package io.parvis.catalog.notifying;

import io.parvis.catalog.snapshot.SnapshotStore;
import io.parvis.replica.Lease;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.redis.datasource.value.SetArgs;
import io.vertx.mutiny.redis.client.Response;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The deliveries of all replicas, in Redis. They are kept under the webhook's address and secret, so that replicas with
 * different configurations, as while a new one is rolled out, do not mistake each other's for theirs. Calls block.
 */
@Singleton
final class Deliveries {
    /** A replica that dies while it sends holds the others off for that long. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    /** What a former configuration left behind goes after that time. */
    private static final Duration KEPT = Duration.ofDays(30);

    /** Of replicas, one may be behind: only the version that is published now is announced, by the first that sees it. */
    private static final String ANNOUNCE = """
            local published = redis.call('get', KEYS[2])
            if not published or cjson.decode(published)['version'] ~= ARGV[1] then return 0 end
            local told = redis.call('hmget', KEYS[1], 'version', 'state')
            if told[1] == ARGV[1] or told[2] == 'SWITCHED_OFF' then return 0 end
            redis.call('hdel', KEYS[1], 'lastStatus', 'detail')
            redis.call('hset', KEYS[1], 'version', ARGV[1], 'state', 'WAITING', 'attempts', '0',
                'id', ARGV[2], 'body', ARGV[3], 'nextTryAt', ARGV[4])
            return 1
            """;

    /** An attempt whose message was superseded meanwhile changes nothing. */
    private static final String RECORD = """
            if redis.call('hget', KEYS[1], 'id') ~= ARGV[1] then return 0 end
            redis.call('del', KEYS[1])
            redis.call('hset', KEYS[1], unpack(ARGV, 2))
            return 1
            """;

    private final RedisDataSource redis;

    Deliveries(RedisDataSource redis) {
        this.redis = redis;
    }

    Delivery find(Webhook webhook) {
        return Delivery.of(redis.hash(String.class).hgetall(key(webhook)));
    }

    /**
     * Makes this the message that the webhook is to get, instead of any older one.
     *
     * @return false when that version was announced already or is not the published one
     */
    boolean announce(Webhook webhook, String version, Message message, Instant now) {
        return succeeded(redis.execute(
                "EVAL",
                ANNOUNCE,
                "2",
                key(webhook),
                SnapshotStore.key(webhook.pos(), "published"),
                version,
                message.id(),
                message.body(),
                now.toString()));
    }

    /** Records an attempt, unless a newer message has taken the place of the one that was sent. */
    boolean record(Webhook webhook, Delivery delivery) {
        List<String> arguments = new ArrayList<>(
                List.of(RECORD, "1", key(webhook), delivery.message().id()));
        for (Map.Entry<String, String> field : delivery.stored().entrySet()) {
            arguments.add(field.getKey());
            arguments.add(field.getValue());
        }
        return succeeded(redis.execute("EVAL", arguments.toArray(String[]::new)));
    }

    /** Keeps what is known of a webhook that is still configured. */
    void keep(Webhook webhook) {
        redis.key().expire(key(webhook), KEPT);
    }

    /** For the one replica that sends to that webhook. */
    Lease sending(Webhook webhook) {
        return new Lease(redis, key(webhook) + ":sending", LEASE);
    }

    /** @return how long to wait when a test was made less than {@code between} ago by any replica */
    Optional<Duration> refuseTest(Webhook webhook, Duration between) {
        String key = SnapshotStore.key(webhook.pos(), "webhook-test:" + webhook.name());
        if (redis.value(String.class).setAndChanged(key, "1", new SetArgs().nx().px(between))) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofMillis(Math.max(1, redis.key().pttl(key))));
    }

    private static boolean succeeded(Response response) {
        return response.toInteger() == 1;
    }

    private static String key(Webhook webhook) {
        return SnapshotStore.key(webhook.pos(), "webhook:" + webhook.name() + ":" + webhook.fingerprint());
    }
}
