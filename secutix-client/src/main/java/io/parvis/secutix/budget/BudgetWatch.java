package io.parvis.secutix.budget;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import org.jboss.logging.Logger;

/** Looks at every budget now and then: shows it as gauges, and warns before a month runs dry. */
@Singleton
final class BudgetWatch {
    private static final Logger LOG = Logger.getLogger(BudgetWatch.class);

    private final Institutions institutions;
    private final Budget budget;
    private final DryMonth dryMonth;
    private final MeterRegistry registry;
    private final Map<String, Report> last = new ConcurrentHashMap<>();
    private final List<Meter> registered = new ArrayList<>();

    BudgetWatch(Institutions institutions, Budget budget, MeterRegistry registry) {
        this.institutions = institutions;
        this.budget = budget;
        this.dryMonth = new DryMonth(budget::claim);
        this.registry = registry;
    }

    void onStart(@Observes StartupEvent start) {
        for (Institution institution : institutions.all()) {
            Limits limits = institution.limits();
            gauge(institution, "limit.calls", "Calls of the contract in a month", report -> limits.callsPerMonth());
            gauge(institution, "limit.bytes", "Bytes of the contract in a month", report -> limits.bytesPerMonth());
            gauge(
                    institution,
                    "left.calls",
                    "Calls that are left of the month",
                    report -> report.left().calls());
            gauge(
                    institution,
                    "left.bytes",
                    "Bytes that are left of the month",
                    report -> report.left().bytes());
            gauge(
                    institution,
                    "forecast.calls",
                    "Calls in the whole month at the present rate",
                    report -> report.forecast()
                            .map(forecast -> (double) forecast.total().calls())
                            .orElse(Double.NaN));
            gauge(
                    institution,
                    "forecast.bytes",
                    "Bytes in the whole month at the present rate",
                    report -> report.forecast()
                            .map(forecast -> (double) forecast.total().bytes())
                            .orElse(Double.NaN));
            gauge(
                    institution,
                    "dry",
                    "1 when the month runs dry before its end at the present rate",
                    report -> report.forecast().flatMap(Forecast::runsDryAt).isPresent() ? 1 : 0);
            gauge(
                    institution,
                    "closed",
                    "How many services SecuTix has closed",
                    report -> report.standing().taps().values().stream()
                            .filter(tap -> tap.closedUntil().isPresent())
                            .count());
        }
    }

    /** The registry outlives an application that is reloaded. */
    void onStop(@Observes ShutdownEvent stop) {
        registered.forEach(registry::remove);
    }

    @Scheduled(every = "15s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        for (Institution institution : institutions.all()) {
            try {
                Report report = budget.report(institution);
                last.put(institution.code(), report);
                dryMonth.warn(report);
            } catch (RuntimeException unreachable) {
                LOG.debugf(unreachable, "The budget of %s cannot be looked at", institution.code());
            }
        }
    }

    private void gauge(Institution institution, String name, String what, ToDoubleFunction<Report> value) {
        registered.add(Gauge.builder("parvis.secutix.budget." + name, () -> {
                    Report report = last.get(institution.code());
                    return report == null ? Double.NaN : value.applyAsDouble(report);
                })
                .description(what)
                .tag("institution", institution.code())
                .register(registry));
    }
}
