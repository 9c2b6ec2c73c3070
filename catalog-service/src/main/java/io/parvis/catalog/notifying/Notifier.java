package io.parvis.catalog.notifying;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.parvis.catalog.snapshot.CatalogIndex;
import io.parvis.catalog.snapshot.PublishedCatalogs;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;

/** Watches which catalogue is served, and has the webhooks told of every new one. */
@Singleton
class Notifier {
    private static final Logger LOG = Logger.getLogger(Notifier.class);

    private final PublishedCatalogs published;
    private final ManagedExecutor workers;
    private final Map<PointOfSale, List<WebhookDesk>> desks = new LinkedHashMap<>();

    Notifier(
            PointsOfSale pointsOfSale,
            Webhooks webhooks,
            PublishedCatalogs published,
            Deliveries deliveries,
            Postman postman,
            ObjectMapper json,
            RandomGenerator random,
            Clock clock,
            ManagedExecutor workers) {
        this.published = published;
        this.workers = workers;
        RetrySchedule schedule = new RetrySchedule(random);
        for (PointOfSale pos : pointsOfSale.all()) {
            desks.put(
                    pos,
                    webhooks.of(pos).stream()
                            .filter(Webhook::enabled)
                            .map(webhook -> new WebhookDesk(webhook, deliveries, postman, schedule, json, clock))
                            .toList());
        }
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        if (published.isStoreReachable()) {
            desks.forEach((pos, ofPos) ->
                    published.find(pos).ifPresent(catalog -> ofPos.forEach(desk -> tick(desk, catalog))));
        }
    }

    private void tick(WebhookDesk desk, CatalogIndex catalog) {
        guarded(() -> {
            if (desk.look(catalog)) {
                workers.execute(() -> guarded(desk::deliver));
            }
        });
    }

    private static void guarded(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException unexpected) {
            LOG.errorf(unexpected, "Webhooks put off");
        }
    }
}
