package io.parvis.gateway.memory;

import com.github.benmanes.caffeine.cache.Cache;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/** How many answers came from memory, and how much of it they take. */
@Singleton
final class MemoryMetrics {
    private static final String ANSWERS = "parvis.gateway.memory";

    private final MeterRegistry registry;
    private final Counter hit;
    private final Counter stale;
    private final Counter staleIfError;
    private final Counter miss;
    private final Counter collapsed;

    MemoryMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.hit = counter("hit");
        this.stale = counter("stale");
        this.staleIfError = counter("stale-if-error");
        this.miss = counter("miss");
        this.collapsed = counter("collapsed");
    }

    void watch(Cache<Key, Answer> kept) {
        Gauge.builder(ANSWERS + ".answers", kept, Cache::estimatedSize).register(registry);
        Gauge.builder(ANSWERS + ".bytes", kept, MemoryMetrics::weight)
                .baseUnit("bytes")
                .register(registry);
    }

    void hit() {
        hit.increment();
    }

    void stale() {
        stale.increment();
    }

    void staleIfError() {
        staleIfError.increment();
    }

    void miss() {
        miss.increment();
    }

    void collapsed() {
        collapsed.increment();
    }

    private Counter counter(String result) {
        return Counter.builder(ANSWERS + ".lookups").tag("result", result).register(registry);
    }

    private static double weight(Cache<Key, Answer> kept) {
        return kept.policy()
                .eviction()
                .map(eviction -> eviction.weightedSize().orElse(0))
                .orElse(0L);
    }
}
