package io.parvis.availability.operating;

import io.parvis.availability.demand.Demand;
import io.parvis.availability.demand.KnownDemand;
import io.parvis.availability.levels.CurrentLevels;
import io.parvis.availability.levels.KnownLevel;
import io.parvis.availability.levels.Levels;
import io.parvis.availability.sales.OnSale;
import io.parvis.availability.sales.SaleIndex;
import io.parvis.availability.sales.Sales;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Looks now and then how old the levels of the products on sale are. */
@Singleton
final class AgeWatch {
    private static final double[] NONE = {};

    /** @param lookedAt ages in seconds, in order, of what is looked at; {@code others} of the rest */
    private record Ages(double[] lookedAt, double[] others) {}

    private final PointsOfSale pointsOfSale;
    private final CurrentLevels current;
    private final Sales sales;
    private final KnownDemand demand;
    private final Clock clock;
    private final Map<String, Ages> ages = new ConcurrentHashMap<>();

    AgeWatch(PointsOfSale pointsOfSale, CurrentLevels current, Sales sales, KnownDemand demand, Clock clock) {
        this.pointsOfSale = pointsOfSale;
        this.current = current;
        this.sales = sales;
        this.demand = demand;
        this.clock = clock;
    }

    @Scheduled(every = "15s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        pointsOfSale.all().forEach(pos -> sales.of(pos).ifPresent(index -> look(pos, index)));
    }

    private void look(PointOfSale pos, SaleIndex index) {
        Instant now = clock.instant();
        Levels levels = current.of(pos);
        Demand looks = demand.of(pos);
        Predicate<OnSale> lookedAt = product -> looks.ofProduct(product.productId()) > 0
                || product.performanceIds().stream().anyMatch(date -> looks.ofPerformance(date) > 0);
        ages.put(pos.slug(), new Ages(ages(levels, index, lookedAt, now), ages(levels, index, lookedAt.negate(), now)));
    }

    private static double[] ages(Levels levels, SaleIndex index, Predicate<OnSale> which, Instant now) {
        OffsetDateTime moment = now.atOffset(ZoneOffset.UTC);
        return index.onSale(moment).stream()
                .filter(which)
                .map(product -> levels.product(product.productId(), Optional.of(index), moment))
                .map(KnownLevel::asOf)
                .filter(asOf -> asOf != null)
                .mapToDouble(asOf -> Duration.between(asOf, now).toMillis() / 1000.0)
                .sorted()
                .toArray();
    }

    /** In seconds; NaN when there is nothing of the kind. */
    double percentile(PointOfSale pos, boolean lookedAt, double share) {
        Ages known = ages.get(pos.slug());
        double[] sorted = known == null ? NONE : lookedAt ? known.lookedAt() : known.others();
        return sorted.length == 0
                ? Double.NaN
                : Arrays.stream(sorted)
                        .skip((long) (share * (sorted.length - 1)))
                        .findFirst()
                        .orElseThrow();
    }
}
