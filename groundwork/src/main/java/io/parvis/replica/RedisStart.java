package io.parvis.replica;

import io.quarkus.arc.ClientProxy;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

/**
 * Makes Redis's clients before the scheduler starts. Quarkus keeps them in a map that two threads must not fill: the
 * first scheduled task, come while the rest still starts, would now and then end the start with a
 * {@link java.util.ConcurrentModificationException}.
 */
final class RedisStart {
    private static final int BEFORE_THE_SCHEDULER = Interceptor.Priority.PLATFORM_BEFORE - 1;

    void make(
            @Observes @Priority(BEFORE_THE_SCHEDULER) StartupEvent starting,
            RedisDataSource blocking,
            ReactiveRedisDataSource reactive) {
        ClientProxy.unwrap(blocking);
        ClientProxy.unwrap(reactive);
    }
}
