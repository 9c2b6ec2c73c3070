package io.parvis.secutix;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.parvis.pointofsale.PointOfSale;
import jakarta.inject.Singleton;
import java.util.Locale;

/** Counts this replica's calls, their bytes and refusals. */
@Singleton
final class CallMetrics implements CallMeter {
    private static final String NAME = "parvis.secutix.";

    private final MeterRegistry registry;

    CallMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void called(PointOfSale pos, String service, String operation, long bytes, Outcome<?> outcome) {
        Tags tags = tags(pos, service, operation);
        registry.counter(NAME + "calls", tags.and("outcome", ending(outcome))).increment();
        registry.counter(NAME + "bytes", tags).increment(bytes);
        if (outcome instanceof Outcome.Refused<?> refused) {
            refused(pos, service, operation, refused.limit());
        }
    }

    /** Such as {@code data}, {@code refused}, {@code trouble}. */
    static String ending(Outcome<?> outcome) {
        return outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    @Override
    public void refused(PointOfSale pos, String service, String operation, Outcome.Limit limit) {
        Tags tags = tags(pos, service, operation)
                .and("by", limit.isOurs() ? "parvis" : "secutix")
                .and("limit", limit.name().toLowerCase(Locale.ROOT));
        registry.counter(NAME + "refusals", tags).increment();
    }

    private static Tags tags(PointOfSale pos, String service, String operation) {
        return Tags.of("institution", pos.institutionCode(), "service", service, "operation", operation);
    }
}
