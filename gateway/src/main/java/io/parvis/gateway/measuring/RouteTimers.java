package io.parvis.gateway.measuring;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** How long answers take, by route: count, sum, largest, and percentiles of the last minutes. */
@Singleton
public final class RouteTimers {
    private static final int MOST = 300;
    private static final String OTHER = "other";

    private record Measured(String route, String status) {}

    private final Map<Measured, Timer> timers = new ConcurrentHashMap<>();
    private final MeterRegistry registry;

    RouteTimers(MeterRegistry registry) {
        this.registry = registry;
    }

    /** @param route a pattern, not a path */
    public void record(String route, int status, long nanos) {
        Measured measured = new Measured(timers.size() < MOST ? route : OTHER, status / 100 + "xx");
        Timer timer = timers.get(measured);
        if (timer == null) {
            timer = timers.computeIfAbsent(measured, this::timer);
        }
        timer.record(nanos, TimeUnit.NANOSECONDS);
    }

    private Timer timer(Measured measured) {
        return Timer.builder("parvis.gateway.requests")
                .description("From the request's head to the end of the answer")
                .tag("route", measured.route())
                .tag("status", measured.status())
                .publishPercentiles(0.5, 0.95, 0.99)
                .register(registry);
    }
}
