package io.parvis.catalog.operating;

import io.parvis.catalog.importing.Attempt;
import io.parvis.catalog.importing.AttemptLog;
import io.parvis.catalog.snapshot.PublishedCatalogs;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready once every point of sale has a catalogue to serve; until then it says why there is none. */
@Readiness
@Singleton
final class CatalogReadiness implements HealthCheck {
    private final PointsOfSale pointsOfSale;
    private final PublishedCatalogs published;
    private final AttemptLog log;

    CatalogReadiness(PointsOfSale pointsOfSale, PublishedCatalogs published, AttemptLog log) {
        this.pointsOfSale = pointsOfSale;
        this.published = published;
        this.log = log;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("catalogue");
        boolean ready = true;
        for (PointOfSale pos : pointsOfSale.all()) {
            ready &= published.find(pos).isPresent();
            answer.withData(pos.slug(), state(pos));
        }
        return answer.status(ready).build();
    }

    private String state(PointOfSale pos) {
        return published
                .find(pos)
                .map(index -> "catalogue " + index.frame().version() + " of "
                        + index.frame().importedAt()
                        + published
                                .held(pos)
                                .map(held -> "; import " + held.importId() + " is held back: " + held.why())
                                .orElse(""))
                .orElseGet(() -> missing(pos));
    }

    private String missing(PointOfSale pos) {
        if (!published.isStoreReachable()) {
            return "no catalogue yet: Redis cannot be reached";
        }
        return "no catalogue yet: " + lastDetail(pos).orElse("the first import is under way");
    }

    private Optional<String> lastDetail(PointOfSale pos) {
        try {
            return log.list(pos).stream()
                    .filter(attempt -> attempt.result() != null)
                    .map(attempt -> attempt.result() == Attempt.Result.HELD_BACK
                            ? "held back: " + attempt.detail()
                            : attempt.detail())
                    .findFirst();
        } catch (RuntimeException unreachable) {
            return Optional.of("Redis cannot be reached");
        }
    }
}
