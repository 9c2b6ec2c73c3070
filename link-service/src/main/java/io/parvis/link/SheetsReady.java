package io.parvis.link;

import io.parvis.link.sheet.Sheets;
import io.parvis.pointofsale.PointsOfSale;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready once it is known what is on sale. Levels may be missing, since what is unknown can be booked: only told. */
@Readiness
@Singleton
final class SheetsReady implements HealthCheck {
    private final PointsOfSale pointsOfSale;
    private final Sheets sheets;

    SheetsReady(PointsOfSale pointsOfSale, Sheets sheets) {
        this.pointsOfSale = pointsOfSale;
        this.sheets = sheets;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("sales and levels");
        pointsOfSale.all().forEach(pos -> {
            answer.withData(
                    pos.slug() + ".sales",
                    describe(sheets.hasSales(pos), sheets.salesTrouble(pos).orElse("")));
            answer.withData(
                    pos.slug() + ".levels",
                    describe(sheets.hasLevels(pos), sheets.levelsTrouble(pos).orElse("")));
        });
        return answer.status(pointsOfSale.all().stream().allMatch(sheets::hasSales))
                .build();
    }

    private static String describe(boolean known, String trouble) {
        String state = known ? "known" : "not known yet";
        return trouble.isEmpty() ? state : state + ": " + trouble;
    }
}
