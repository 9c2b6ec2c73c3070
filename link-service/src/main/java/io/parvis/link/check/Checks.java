package io.parvis.link.check;

import io.parvis.link.sheet.SaleIndex;
import io.parvis.link.sheet.Sheets;
import io.parvis.link.site.Sites;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import io.parvis.replica.Lease;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;

/** Checks a site's pages, one after the other, in one replica at a time. */
@Singleton
class Checks {
    private static final Logger LOG = Logger.getLogger(Checks.class);
    private static final Duration TELLS_AGAIN = Duration.ofSeconds(1);

    private final Sites sites;
    private final Sheets sheets;
    private final CheckSettings settings;
    private final PageInspector inspector;
    private final Reports reports;
    private final RedisDataSource redis;
    private final ManagedExecutor workers;
    private final Clock clock;
    private volatile boolean stopping;

    Checks(
            Sites sites,
            Sheets sheets,
            CheckSettings settings,
            PageInspector inspector,
            Reports reports,
            RedisDataSource redis,
            ManagedExecutor workers,
            Clock clock) {
        this.sites = sites;
        this.sheets = sheets;
        this.settings = settings;
        this.inspector = inspector;
        this.reports = reports;
        this.redis = redis;
        this.workers = workers;
        this.clock = clock;
    }

    /**
     * Begins one.
     *
     * @throws ProblemException 409 {@code conflict} while one runs
     */
    Report start(PointOfSale pos, Report.Trigger trigger) {
        Lease lease = new Lease(redis, Reports.leaseKey(pos), Reports.SILENCE);
        if (!lease.takeOrExtend()) {
            throw ProblemException.of(ProblemKind.CONFLICT, "The pages of '" + pos.slug() + "' are being checked now.");
        }
        CheckSettings.Check wanted = wanted(pos);
        SaleIndex sales = sheets.hasSales(pos) ? sheets.sales(pos) : SaleIndex.EMPTY;
        PageList list = PageList.of(pos, sites.of(pos), sales, wanted.productPages(), now(pos));
        Report begun = Report.begun(trigger, list, now(pos));
        reports.keep(pos, begun);
        workers.execute(() -> run(pos, lease, list, begun));
        return begun;
    }

    void onStop(@Observes ShutdownEvent stop) {
        stopping = true;
    }

    CheckSettings.Check wanted(PointOfSale pos) {
        return settings.pointsOfSale().get(pos.slug()).site().check();
    }

    private void run(PointOfSale pos, Lease lease, PageList list, Report begun) {
        try {
            Report report = begun;
            OffsetDateTime kept = begun.updatedAt();
            for (PageToCheck page : list.pages()) {
                Optional<Fault> fault = inspector.inspect(page, wanted(pos).allowPrivateAddresses());
                report = fault.isPresent() ? report.with(page, fault.get()) : report;
                report = report.oneMore(now(pos));
                boolean told = report.updatedAt().isBefore(kept.plus(TELLS_AGAIN));
                if (stopping || !(told || lease.extend())) {
                    LOG.warnf("%s: the check of its pages is given up", pos.slug());
                    return;
                }
                if (!told) {
                    reports.keep(pos, report);
                    kept = report.updatedAt();
                }
            }
            reports.keep(pos, report.done(now(pos)));
            lease.release();
            LOG.infof(
                    "%s: %d pages checked, %d broken",
                    pos.slug(), report.checked(), report.broken().size());
        } catch (RuntimeException unexpected) {
            LOG.errorf(unexpected, "%s: the check of its pages broke off", pos.slug());
        }
    }

    private OffsetDateTime now(PointOfSale pos) {
        return clock.instant().atZone(pos.timeZone()).toOffsetDateTime();
    }
}
