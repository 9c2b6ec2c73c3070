package io.parvis.gateway.memory;

import io.parvis.gateway.routing.Service;
import io.parvis.gateway.upstream.ServiceClients;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.quarkus.runtime.Startup;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Counts the catalogues and the sets of levels that were published, for each point of sale that somebody asks about. What
 * was answered from an earlier one is out of date at once, however long it might have been kept.
 */
@Singleton
@Startup
public final class Generations {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long LATELY_MILLIS = 60_000;
    private static final long NOTED_EVERY_MILLIS = 1_000;

    private record Seen(String etag, long count) {
        Seen now(String told) {
            return told.equals(etag) ? this : new Seen(told, etag == null ? count : count + 1);
        }
    }

    private static final class Watched {
        final AtomicReference<Seen> catalog = new AtomicReference<>(new Seen(null, 0));
        final AtomicReference<Seen> levels = new AtomicReference<>(new Seen(null, 0));
        volatile long lastAsked;

        long of(Service service) {
            return switch (service) {
                case CATALOG -> catalog.get().count();
                case AVAILABILITY, LINK -> catalog.get().count() + levels.get().count();
                case IDENTITY -> 0;
            };
        }
    }

    private final Map<String, Watched> watched;
    private final ServiceClients clients;
    private final Clock clock;
    private final Vertx vertx;
    private final long timer;

    Generations(PointsOfSale pointsOfSale, ServiceClients clients, Clock clock, Vertx vertx, MemoryConfig config) {
        this.watched = pointsOfSale.all().stream()
                .map(PointOfSale::slug)
                .collect(Collectors.toUnmodifiableMap(Function.identity(), slug -> new Watched()));
        this.clients = clients;
        this.clock = clock;
        this.vertx = vertx;
        this.timer = vertx.setPeriodic(config.lookEvery().toMillis(), tick -> look());
    }

    /** What an answer of that service is made from, as a number that moves with every change of it. */
    public long of(Service service, String pos) {
        Watched one = watched.get(pos);
        if (one == null) {
            return 0;
        }
        long now = clock.millis();
        if (now - one.lastAsked > NOTED_EVERY_MILLIS) {
            one.lastAsked = now;
        }
        return one.of(service);
    }

    private void look() {
        long now = clock.millis();
        watched.forEach((pos, one) -> {
            if (now - one.lastAsked < LATELY_MILLIS) {
                look(Service.CATALOG, "/v1/" + pos + "/catalog", one.catalog);
                look(Service.AVAILABILITY, "/internal/" + pos + "/levels", one.levels);
            }
        });
    }

    private void look(Service service, String path, AtomicReference<Seen> seen) {
        clients.etag(service, path, seen.get().etag(), PATIENCE)
                .onSuccess(told -> told.ifPresent(etag -> seen.updateAndGet(before -> before.now(etag))));
    }

    @PreDestroy
    void stop() {
        vertx.cancelTimer(timer);
    }
}
