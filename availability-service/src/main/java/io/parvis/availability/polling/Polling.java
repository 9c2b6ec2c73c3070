package io.parvis.availability.polling;

import io.parvis.availability.demand.KnownDemand;
import io.parvis.availability.levels.CurrentLevels;
import io.parvis.availability.sales.Sales;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.secutix.SecutixAvailability;
import io.parvis.secutix.budget.Allowance;
import io.parvis.secutix.budget.Budget;
import io.parvis.secutix.budget.Purpose;
import io.parvis.trace.Spans;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.eclipse.microprofile.context.ManagedExecutor;

/** Polls every point of sale: one replica for all, each point of sale on its own. */
@Singleton
public class Polling {
    /** A replica that dies holds the others off for that long. */
    private static final Duration LEASE = Duration.ofSeconds(15);

    private record Desk(PosPoller poller, Duty duty) {}

    private final ManagedExecutor workers;
    private final Spans spans;
    private final Map<String, Desk> desks = new LinkedHashMap<>();

    Polling(
            PointsOfSale pointsOfSale,
            Rhythms rhythms,
            Sales sales,
            KnownDemand demand,
            Budget budget,
            CurrentLevels current,
            SecutixAvailability secutix,
            PosIds ids,
            RedisDataSource redis,
            RandomGenerator random,
            Clock clock,
            ManagedExecutor workers,
            Spans spans) {
        this.workers = workers;
        this.spans = spans;
        for (PointOfSale pos : pointsOfSale.all()) {
            Duty duty = new Duty(redis, "parvis:{" + pos.slug() + "}:levels:polling", LEASE, System::nanoTime);
            PosPoller.Surroundings surroundings = new PosPoller.Surroundings(
                    () -> sales.of(pos),
                    () -> demand.of(pos),
                    () -> share(budget.allowance(pos, Purpose.AVAILABILITY), pointsOfSale, pos));
            PosPoller poller = new PosPoller(
                    pos,
                    rhythms.of(pos),
                    surroundings,
                    current,
                    new SecutixEnquiries(pos, secutix, ids),
                    duty,
                    random,
                    clock);
            desks.put(pos.slug(), new Desk(poller, duty));
        }
    }

    /** Points of sale of one institution share its budget evenly. */
    private static Allowance share(Allowance all, PointsOfSale pointsOfSale, PointOfSale pos) {
        long sharers = pointsOfSale.all().stream()
                .filter(other -> other.institutionCode().equals(pos.institutionCode()))
                .count();
        return new Allowance(
                all.callsLeft() / sharers,
                all.bytesLeft() / sharers,
                all.monthEnds(),
                all.closedUntil(),
                all.callsPerHour() / sharers);
    }

    @Scheduled(every = "3s", concurrentExecution = ConcurrentExecution.SKIP)
    void renewDuties() {
        desks.values().forEach(desk -> desk.duty().renew());
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void tick() {
        desks.forEach((pos, desk) -> {
            if (desk.poller().isDue()) {
                workers.execute(() -> traced(pos, desk.poller()));
            }
        });
    }

    private void traced(String pos, PosPoller poller) {
        spans.in(
                tracer -> tracer.spanBuilder("poll " + pos).setAttribute("parvis.pos", pos),
                () -> {
                    poller.tick();
                    return poller.trouble();
                },
                trouble -> trouble.map(any -> "no_new_levels"));
    }

    @PreDestroy
    void handOn() {
        desks.values().forEach(desk -> desk.duty().handOn());
    }

    /** Whether it is this replica that polls. */
    public boolean isOnDuty(PointOfSale pos) {
        return desks.get(pos.slug()).duty().isHeld();
    }

    /** What this replica's polls came to so far. */
    public Tally tally(PointOfSale pos) {
        return desks.get(pos.slug()).poller().tally();
    }

    /** Why this replica's last poll came to nothing, or not to all. */
    public Optional<String> trouble(PointOfSale pos) {
        return desks.get(pos.slug()).poller().trouble();
    }
}
