package io.parvis.replica;

import io.parvis.startup.Starting;
import io.quarkus.arc.ClientProxy;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;

/**
 * Makes Redis's clients before the scheduler starts. Quarkus keeps them in a map that two threads must not fill: the
 * first scheduled task, come while the rest still starts, would now and then end the start with a
 * {@link java.util.ConcurrentModificationException}.
 */
final class RedisStart {
    void make(
            @Observes @Priority(Starting.BEFORE_TASKS) StartupEvent starting,
            RedisDataSource blocking,
            ReactiveRedisDataSource reactive) {
        ClientProxy.unwrap(blocking);
        ClientProxy.unwrap(reactive);
    }
}
