package io.parvis.visitor;

import io.parvis.pointofsale.PointsOfSale;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready as soon as it is configured: this service leans on no other. */
@Readiness
@Singleton
final class ConfiguredCheck implements HealthCheck {
    private final PointsOfSale pointsOfSale;

    ConfiguredCheck(PointsOfSale pointsOfSale) {
        this.pointsOfSale = pointsOfSale;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("points of sale")
                .up()
                .withData("configured", pointsOfSale.all().size())
                .build();
    }
}
