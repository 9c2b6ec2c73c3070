package io.parvis.availability.polling;

import io.parvis.availability.levels.CurrentLevels;
import io.parvis.availability.sales.Sales;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.replica.Lease;
import io.parvis.secutix.BackOff;
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

    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);

    private record Desk(PosPoller poller, Duty duty) {}

    private final ManagedExecutor workers;
    private final Map<String, Desk> desks = new LinkedHashMap<>();

    Polling(
            PointsOfSale pointsOfSale,
            Rhythms rhythms,
            Sales sales,
            CurrentLevels current,
            Poll poll,
            RedisDataSource redis,
            RandomGenerator random,
            Clock clock,
            ManagedExecutor workers) {
        this.workers = workers;
        BackOff backOff = new BackOff(FIRST_WAIT, random);
        for (PointOfSale pos : pointsOfSale.all()) {
            Lease lease = new Lease(redis, "parvis:" + pos.slug() + ":levels:polling", LEASE);
            PosPoller poller = new PosPoller(pos, rhythms.of(pos), () -> sales.of(pos), current, poll, backOff, clock);
            desks.put(pos.slug(), new Desk(poller, new Duty(lease)));
        }
    }

    @Scheduled(every = "3s", concurrentExecution = ConcurrentExecution.SKIP)
    void renewDuties() {
        desks.values().forEach(desk -> desk.duty().renew());
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void tick() {
        desks.values().stream()
                .filter(desk -> desk.duty().isHeld() && desk.poller().isDue())
                .forEach(desk -> workers.execute(desk.poller()::tick));
    }

    @PreDestroy
    void handOn() {
        desks.values().forEach(desk -> desk.duty().handOn());
    }

    /** Whether it is this replica that polls. */
    public boolean isOnDuty(PointOfSale pos) {
        return desks.get(pos.slug()).duty().isHeld();
    }

    /** Why this replica's last poll came to nothing, or not to all. */
    public Optional<String> trouble(PointOfSale pos) {
        return desks.get(pos.slug()).poller().trouble();
    }
}
