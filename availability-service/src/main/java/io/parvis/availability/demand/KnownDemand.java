package io.parvis.availability.demand;

import io.parvis.pointofsale.PointOfSale;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** The demand as the replica that polls needs it: read again when it is ten seconds old. */
@Singleton
public class KnownDemand {
    private static final Logger LOG = Logger.getLogger(KnownDemand.class);
    private static final Duration AGE = Duration.ofSeconds(10);

    private record Reading(Demand demand, Instant at) {}

    private final DemandStore store;
    private final Clock clock;
    private final Map<String, Reading> readings = new ConcurrentHashMap<>();

    KnownDemand(DemandStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Blocks; without Redis it is as it was. */
    public Demand of(PointOfSale pos) {
        return readings.compute(pos.slug(), (slug, before) -> isRecent(before) ? before : read(pos, before))
                .demand();
    }

    private boolean isRecent(Reading reading) {
        return reading != null
                && Duration.between(reading.at(), clock.instant()).abs().compareTo(AGE) < 0;
    }

    private Reading read(PointOfSale pos, Reading before) {
        Instant now = clock.instant();
        try {
            return new Reading(store.read(pos, now), now);
        } catch (RuntimeException unreachable) {
            LOG.debug("What is looked at cannot be read", unreachable);
            return new Reading(before == null ? Demand.NONE : before.demand(), now);
        }
    }
}
