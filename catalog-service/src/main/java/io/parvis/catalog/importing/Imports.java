package io.parvis.catalog.importing;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.parvis.catalog.snapshot.PublishedCatalogs;
import io.parvis.catalog.snapshot.SnapshotStore;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.replica.Lease;
import io.parvis.secutix.BackOff;
import io.parvis.startup.WrongConfiguration;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
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
    private final RandomGenerator random;
    private final ManagedExecutor workers;
    private volatile boolean stopping;
    private final Map<String, ImportDesk> desks = new LinkedHashMap<>();

    Imports(
            PointsOfSale pointsOfSale,
            PublishedCatalogs published,
            ImportConfig config,
            Importer importer,
            AttemptLog log,
            RedisDataSource redis,
            ObjectMapper json,
            RandomGenerator random,
            Clock clock,
            ManagedExecutor workers) {
        this.workers = workers;
        this.published = published;
        this.pointsOfSale = pointsOfSale;
        this.config = config;
        this.random = random;
        for (PointOfSale pos : pointsOfSale.all()) {
            desks.put(
                    pos.slug(),
                    new ImportDesk(
                            pos,
                            importer,
                            published,
                            log,
                            new ImportBoard(redis, json, pos),
                            new Lease(redis, SnapshotStore.leaseKey(pos), LEASE),
                            new BackOff(FIRST_WAIT, random),
                            settings(pos).exportInterval(),
                            clock));
        }
    }

    void onStart(@Observes StartupEvent start, Scheduler scheduler) {
        for (PointOfSale pos : pointsOfSale.all()) {
            check(pos);
            published.refresh(pos);
            schedule(scheduler, pos);
        }
    }

    void onStop(@Observes ShutdownEvent stop) {
        stopping = true;
        desks.values().forEach(desk -> quietly("handed over", desk::handOver));
    }

    private void check(PointOfSale pos) {
        double loss = settings(pos).toleratedLoss();
        if (loss < 0 || loss > 1) {
            throw new WrongConfiguration(
                    key(pos, "tolerated-loss"), Double.toString(loss), "a share from 0 to 1 such as 0.5");
        }
    }

    private void schedule(Scheduler scheduler, PointOfSale pos) {
        String cron = settings(pos).importCron();
        try {
            scheduler
                    .newJob("import-" + pos.slug())
                    .setCron(cron)
                    .setTimeZone(pos.timeZone().getId())
                    .setTask(execution -> strike(pos, execution.getScheduledFireTime()))
                    .schedule();
        } catch (IllegalArgumentException unreadable) {
            throw new WrongConfiguration(key(pos, "import-cron"), cron, "a cron expression such as '0 0 5 * * ?'");
        }
    }

    private void strike(PointOfSale pos, Instant moment) {
        long jitter = settings(pos).importJitter().toMillis();
        Duration after = Duration.ofMillis(jitter <= 0 ? 0 : random.nextLong(jitter));
        quietly("planned", () -> desks.get(pos.slug()).strike(moment, after));
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        if (published.isStoreReachable() && !stopping) {
            desks.values().forEach(this::goOn);
        }
    }

    private void goOn(ImportDesk desk) {
        workers.execute(() -> quietly("carried on", desk::tick));
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void extendLeases() {
        desks.values().forEach(desk -> quietly("held on to", desk::extendLease));
    }

    private void quietly(String what, Runnable task) {
        try {
            task.run();
        } catch (RuntimeException unexpected) {
            if (!stopping) {
                LOG.errorf(unexpected, "An import cannot be %s just now", what);
            }
        }
    }

    /** Starts an import for an operator; it goes on at once. */
    public Attempt start(PointOfSale pos, boolean forced) {
        ImportDesk desk = desks.get(pos.slug());
        Attempt begun = desk.start(forced);
        goOn(desk);
        return begun;
    }

    ImportDesk desk(PointOfSale pos) {
        return desks.get(pos.slug());
    }

    private ImportConfig.Catalog settings(PointOfSale pos) {
        return config.pointsOfSale().get(pos.slug()).catalog();
    }

    private static String key(PointOfSale pos, String name) {
        return "parvis.points-of-sale." + pos.slug() + ".catalog." + name;
    }
}
