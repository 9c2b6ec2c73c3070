package io.parvis.catalog.importing;

import io.parvis.catalog.importing.Attempt.Trigger;
import io.parvis.catalog.snapshot.PublishedCatalogs;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.replica.Lease;
import io.parvis.secutix.BackOff;
import io.parvis.startup.WrongConfiguration;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;

/** When catalogues are imported: at start if there is none, by schedule, and when an operator asks. */
@Singleton
public class Imports {
    private static final Logger LOG = Logger.getLogger(Imports.class);
    /** A replica that dies while importing holds the others off for that long. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);

    private final PublishedCatalogs published;
    private final PointsOfSale pointsOfSale;
    private final ImportConfig config;
    private final ManagedExecutor workers;
    private final Map<String, ImportDesk> desks = new LinkedHashMap<>();

    Imports(
            PointsOfSale pointsOfSale,
            PublishedCatalogs published,
            ImportConfig config,
            Importer importer,
            AttemptLog log,
            RedisDataSource redis,
            RandomGenerator random,
            Clock clock,
            ManagedExecutor workers) {
        this.workers = workers;
        this.published = published;
        this.pointsOfSale = pointsOfSale;
        this.config = config;
        for (PointOfSale pos : pointsOfSale.all()) {
            Lease lease = new Lease(redis, "parvis:" + pos.slug() + ":catalog:importing", LEASE);
            desks.put(
                    pos.slug(),
                    new ImportDesk(pos, importer, published, log, lease, new BackOff(FIRST_WAIT, random), clock));
        }
    }

    void onStart(@Observes StartupEvent start, Scheduler scheduler) {
        for (PointOfSale pos : pointsOfSale.all()) {
            published.refresh(pos);
            schedule(scheduler, pos);
        }
    }

    private void schedule(Scheduler scheduler, PointOfSale pos) {
        String cron = config.pointsOfSale().get(pos.slug()).catalog().importCron();
        try {
            scheduler
                    .newJob("import-" + pos.slug())
                    .setCron(cron)
                    .setTimeZone(pos.timeZone().getId())
                    .setTask(execution -> desks.get(pos.slug()).request(Trigger.SCHEDULE))
                    .schedule();
        } catch (IllegalArgumentException unreadable) {
            throw new WrongConfiguration(
                    "parvis.points-of-sale." + pos.slug() + ".catalog.import-cron",
                    cron,
                    "a cron expression such as '0 0 5 * * ?'");
        }
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        for (PointOfSale pos : pointsOfSale.all()) {
            ImportDesk desk = desks.get(pos.slug());
            if (published.find(pos).isEmpty() && published.isStoreReachable()) {
                desk.request(Trigger.START);
            }
            if (desk.isDue()) {
                workers.execute(() -> tick(pos, desk));
            }
        }
    }

    private static void tick(PointOfSale pos, ImportDesk desk) {
        try {
            desk.tick();
        } catch (RuntimeException unexpected) {
            LOG.errorf(unexpected, "%s: import put off", pos.slug());
        }
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void extendLeases() {
        desks.values().forEach(ImportDesk::extendLease);
    }

    /** Starts an import for an operator. */
    public Attempt start(PointOfSale pos) {
        return desks.get(pos.slug()).start();
    }

    /** How this replica's last import ended, if it made any. */
    public Optional<Attempt> last(PointOfSale pos) {
        return desks.get(pos.slug()).last();
    }
}
