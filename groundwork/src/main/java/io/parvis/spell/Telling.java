package io.parvis.spell;

import io.quarkus.runtime.Startup;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

/** Has spells told in time, on a timer of its own: a line about many requests must not name the trace of one. */
@Singleton
@Startup
final class Telling {
    private static final long EVERY_MILLIS = 5_000;

    private final Vertx vertx;
    private final long timer;

    Telling(Spells spells, Vertx vertx) {
        this.vertx = vertx;
        this.timer = vertx.setPeriodic(EVERY_MILLIS, tick -> spells.tell());
    }

    @PreDestroy
    void stop() {
        vertx.cancelTimer(timer);
    }
}
