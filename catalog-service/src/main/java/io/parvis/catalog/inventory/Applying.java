package io.parvis.catalog.inventory;

import io.parvis.catalog.importing.SmallVersions;
import io.parvis.catalog.snapshot.PublishedCatalogs;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.problem.ProblemException;
import io.parvis.secutix.export.ExportSink;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** Applies what was posted: at once what comes alone, together what comes in a flood. */
@Singleton
final class Applying {
    private static final Logger LOG = Logger.getLogger(Applying.class);
    private static final int AT_ONCE = 16;

    private final PointsOfSale pointsOfSale;
    private final Doorkeepers doorkeepers;
    private final Inbox inbox;
    private final SmallVersions versions;
    private final PublishedCatalogs published;

    Applying(
            PointsOfSale pointsOfSale,
            Doorkeepers doorkeepers,
            Inbox inbox,
            SmallVersions versions,
            PublishedCatalogs published) {
        this.pointsOfSale = pointsOfSale;
        this.doorkeepers = doorkeepers;
        this.inbox = inbox;
        this.versions = versions;
        this.published = published;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        if (published.isStoreReachable()) {
            pointsOfSale.all().stream()
                    .filter(pos -> doorkeepers.of(pos).isPresent())
                    .forEach(this::apply);
        }
    }

    private void apply(PointOfSale pos) {
        try {
            if (!inbox.isEmpty(pos) && !inbox.isResting(pos)) {
                List<String> batches = new ArrayList<>();
                versions.apply(
                                pos,
                                sink -> {
                                    // not before: another replica may have applied and taken out what was first then
                                    batches.addAll(inbox.first(pos, AT_ONCE));
                                    batches.forEach(batch -> unpack(pos, batch, sink));
                                    return !batches.isEmpty();
                                },
                                fence -> inbox.takeOut(pos, batches.size(), fence))
                        .ifPresent(attempt -> inbox.rest(pos, doorkeepers.interval(pos)));
            }
        } catch (ProblemException importing) {
            LOG.debugf("%s: what was posted waits: %s", pos.slug(), importing.getMessage());
        } catch (RuntimeException failed) {
            LOG.warnf(failed, "%s: what was posted cannot be applied just now", pos.slug());
        }
    }

    private static void unpack(PointOfSale pos, String batch, ExportSink sink) {
        try {
            Batch.unpack(batch, sink);
        } catch (IOException | IllegalArgumentException unreadable) {
            // it was whole when it was taken: Redis was tampered with
            LOG.errorf("%s: a stored batch of the inventory webhook cannot be read", pos.slug());
            sink.leftOut("batch", null, "cannot be read");
        }
    }
}
