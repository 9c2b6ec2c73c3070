package io.parvis.availability.operating;

import io.parvis.availability.levels.CurrentLevels;
import io.parvis.availability.levels.Levels;
import io.parvis.availability.polling.Polling;
import io.parvis.availability.sales.Sales;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the levels of every point of sale are known, from SecuTix or from Redis; until then it says why not. */
@Readiness
@Singleton
final class LevelsReady implements HealthCheck {
    private final PointsOfSale pointsOfSale;
    private final CurrentLevels current;
    private final Sales sales;
    private final Polling polling;

    LevelsReady(PointsOfSale pointsOfSale, CurrentLevels current, Sales sales, Polling polling) {
        this.pointsOfSale = pointsOfSale;
        this.current = current;
        this.sales = sales;
        this.polling = polling;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("levels");
        pointsOfSale.all().forEach(pos -> answer.withData(pos.slug(), state(pos)));
        return answer.status(pointsOfSale.all().stream().allMatch(this::isKnown))
                .build();
    }

    private boolean isKnown(PointOfSale pos) {
        return current.of(pos).polledAt() != null;
    }

    private String state(PointOfSale pos) {
        Levels levels = current.of(pos);
        if (!isKnown(pos)) {
            return "no levels yet: " + obstacle(pos);
        }
        return "levels as of " + levels.polledAt()
                + polling.trouble(pos)
                        .map(trouble -> "; not renewed: " + trouble)
                        .orElse("");
    }

    private String obstacle(PointOfSale pos) {
        if (!current.isStoreReachable()) {
            return "Redis cannot be reached";
        }
        if (sales.of(pos).isEmpty()) {
            return sales.trouble(pos).orElse("the catalogue service was not asked yet");
        }
        return polling.trouble(pos)
                .orElse(polling.isOnDuty(pos) ? "the first poll is under way" : "another replica is on duty to poll");
    }
}
