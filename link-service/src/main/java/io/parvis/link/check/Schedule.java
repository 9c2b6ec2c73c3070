package io.parvis.link.check;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.problem.ProblemException;
import io.parvis.startup.WrongConfiguration;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Set;
import org.jboss.logging.Logger;

/** Checks every site's pages regularly, once for all replicas. */
@Singleton
class Schedule {
    private static final Logger LOG = Logger.getLogger(Schedule.class);
    /** YAML reads an unquoted {@code off} as {@code false}. */
    private static final Set<String> OFF = Set.of("off", "false");

    private final Checks checks;
    private final Reports reports;

    Schedule(Checks checks, Reports reports) {
        this.checks = checks;
        this.reports = reports;
    }

    void onStart(@Observes StartupEvent start, PointsOfSale pointsOfSale, Scheduler scheduler) {
        for (PointOfSale pos : pointsOfSale.all()) {
            int products = checks.wanted(pos).productPages();
            if (products < 0) {
                throw new WrongConfiguration(
                        key(pos, "product-pages"), Integer.toString(products), "a number of products such as 200");
            }
            if (!OFF.contains(checks.wanted(pos).cron())) {
                schedule(scheduler, pos, checks.wanted(pos).cron());
            }
        }
    }

    private void schedule(Scheduler scheduler, PointOfSale pos, String cron) {
        try {
            scheduler
                    .newJob("pages-" + pos.slug())
                    .setCron(cron)
                    .setTimeZone(pos.timeZone().getId())
                    .setTask(execution -> strike(pos, execution.getScheduledFireTime()))
                    .schedule();
        } catch (IllegalArgumentException unreadable) {
            throw new WrongConfiguration(key(pos, "cron"), cron, "a cron expression such as '0 0 6 ? * MON', or 'off'");
        }
    }

    private static String key(PointOfSale pos, String name) {
        return "parvis.points-of-sale." + pos.slug() + ".site.check." + name;
    }

    void strike(PointOfSale pos, Instant moment) {
        try {
            if (reports.claim(pos, moment)) {
                checks.start(pos, Report.Trigger.SCHEDULE);
            }
        } catch (ProblemException runsAlready) {
            LOG.infof("%s: its pages are being checked already", pos.slug());
        } catch (RuntimeException unexpected) {
            LOG.errorf(unexpected, "%s: its pages cannot be checked just now", pos.slug());
        }
    }
}
