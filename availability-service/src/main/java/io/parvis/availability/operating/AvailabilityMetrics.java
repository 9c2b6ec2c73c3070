package io.parvis.availability.operating;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.parvis.availability.live.Channels;
import io.parvis.availability.polling.Polling;
import io.parvis.availability.polling.Tally;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** How old levels are, what polls came to, how many listen. */
@Singleton
final class AvailabilityMetrics {
    private static final double[] SHARES = {0.5, 0.95, 1};

    private final PointsOfSale pointsOfSale;
    private final Polling polling;
    private final AgeWatch ages;
    private final Channels channels;
    private final MeterRegistry registry;
    private final List<Meter> registered = new ArrayList<>();

    AvailabilityMetrics(
            PointsOfSale pointsOfSale, Polling polling, AgeWatch ages, Channels channels, MeterRegistry registry) {
        this.pointsOfSale = pointsOfSale;
        this.polling = polling;
        this.ages = ages;
        this.channels = channels;
        this.registry = registry;
    }

    void onStart(@Observes StartupEvent start) {
        for (PointOfSale pos : pointsOfSale.all()) {
            for (double share : SHARES) {
                age(pos, true, share);
                age(pos, false, share);
            }
            counter(pos, "polls", "Polls that this replica made", Tally::polls);
            counter(pos, "polls.refused", "Those of them that limits stopped", Tally::refusals);
            counter(pos, "polls.failed", "Those of them that anything else stopped", Tally::failures);
            registered.add(Gauge.builder("parvis.availability.on.duty", () -> polling.isOnDuty(pos) ? 1 : 0)
                    .description("1 where it is this replica that polls")
                    .tag("pos", pos.slug())
                    .register(registry));
        }
        registered.add(Gauge.builder("parvis.availability.listeners", channels::listeners)
                .description("Open streams of this replica")
                .register(registry));
    }

    /** The registry outlives an application that is reloaded. */
    void onStop(@Observes ShutdownEvent stop) {
        registered.forEach(registry::remove);
    }

    private void age(PointOfSale pos, boolean lookedAt, double share) {
        registered.add(Gauge.builder("parvis.availability.age.seconds", () -> ages.percentile(pos, lookedAt, share))
                .description("How long ago SecuTix told the levels of the products on sale")
                .tag("pos", pos.slug())
                .tag("products", lookedAt ? "looked-at" : "others")
                .tag("quantile", Double.toString(share))
                .register(registry));
    }

    private void counter(PointOfSale pos, String name, String what, ToLongFunction<Tally> value) {
        registered.add(FunctionCounter.builder(
                        "parvis.availability." + name, polling, all -> value.applyAsLong(all.tally(pos)))
                .description(what)
                .tag("pos", pos.slug())
                .register(registry));
    }
}
