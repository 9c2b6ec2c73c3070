package io.parvis.availability.demand;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Counts in memory what is looked at here, and hands it on to all replicas every few seconds. */
@Singleton
public class Looks {
    private static final Logger LOG = Logger.getLogger(Looks.class);

    private static final int MOST = 5_000;

    private final PointsOfSale pointsOfSale;
    private final DemandStore store;
    private final Clock clock;
    private final Map<String, Map<String, LongAdder>> counters = new ConcurrentHashMap<>();

    Looks(PointsOfSale pointsOfSale, DemandStore store, Clock clock) {
        this.pointsOfSale = pointsOfSale;
        this.store = store;
        this.clock = clock;
        pointsOfSale.all().forEach(pos -> counters.put(pos.slug(), new ConcurrentHashMap<>()));
    }

    /** Where looks at a product or performance that exists are to be counted. */
    public LongAdder counter(PointOfSale pos, boolean product, String id) {
        String field = (product ? Demand.PRODUCT : Demand.PERFORMANCE) + id;
        return counters.get(pos.slug()).computeIfAbsent(field, any -> new LongAdder());
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void flush() {
        pointsOfSale.all().forEach(this::flush);
    }

    private void flush(PointOfSale pos) {
        Map<String, Long> counted = new HashMap<>();
        counters.get(pos.slug()).forEach((field, looks) -> {
            long count = looks.sumThenReset();
            if (count > 0) {
                counted.put(field, count);
            }
        });
        if (counted.isEmpty()) {
            return;
        }
        try {
            store.add(pos, most(counted), clock.instant());
        } catch (RuntimeException unreachable) {
            LOG.debug("What was looked at for five seconds is not counted", unreachable);
        }
    }

    /** A crawler who looks at everything does not make the command endless. */
    private static Map<String, Long> most(Map<String, Long> counted) {
        return counted.size() <= MOST
                ? counted
                : counted.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                        .limit(MOST)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
