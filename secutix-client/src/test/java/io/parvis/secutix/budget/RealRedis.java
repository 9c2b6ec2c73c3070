package io.parvis.secutix.budget;

import io.parvis.stack.EmbeddedRedis;
import io.parvis.stack.FreePorts;
import io.parvis.stack.Tree;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.redis.runtime.datasource.BlockingRedisDataSourceImpl;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.RedisAPI;
import io.vertx.redis.client.RedisOptions;
import java.time.Duration;
import java.util.UUID;

/** A Redis for tests that need no Quarkus, and clients of it. */
final class RealRedis implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final EmbeddedRedis server =
            EmbeddedRedis.start(FreePorts.next(), Tree.find().runDirectory("redis-" + UUID.randomUUID()));
    private final RedisDataSource client = connect();

    RealRedis() {
        // a test run that is broken off never comes to close()
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    }

    RedisDataSource client() {
        return client;
    }

    /** Another one, as another replica has it. */
    RedisDataSource connect() {
        Redis redis = Redis.createClient(
                vertx,
                new RedisOptions()
                        .setConnectionString(server.address())
                        .setMaxPoolSize(16)
                        .setMaxPoolWaiting(256));
        return new BlockingRedisDataSourceImpl(vertx, redis, RedisAPI.api(redis), Duration.ofSeconds(20));
    }

    void empty() {
        client.execute("FLUSHALL");
    }

    void stop() {
        server.stop();
    }

    /** Empty, as it has no disk. */
    void start() {
        server.start();
    }

    @Override
    public void close() {
        vertx.closeAndAwait();
        server.close();
    }
}
