package io.parvis.secutix.budget;

import io.parvis.pointofsale.PointOfSale;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/** An institution with two points of sale, under the standard contract unless said otherwise. */
final class Venues {
    static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    static final Duration BETWEEN_EXPORTS = Duration.ofMinutes(10);
    static final Limits STANDARD = new Limits(60, BETWEEN_EXPORTS, 10_000, 1_000_000_000);
    static final PointOfSale OPERA = pointOfSale("opera");
    static final PointOfSale BALLET = pointOfSale("ballet");

    private Venues() {}

    static Institution institution(Limits limits) {
        return new Institution("OPERA", List.of("ballet", "opera"), ZONE, limits);
    }

    private static PointOfSale pointOfSale(String slug) {
        return new PointOfSale(
                slug, Map.of(), List.of("fr"), Currency.getInstance("EUR"), ZONE, "OPERA", "OPERA", "WEB");
    }
}
