package io.parvis.catalog;

import io.parvis.catalog.snapshot.Frame;
import io.parvis.catalog.snapshot.Named;
import io.parvis.catalog.snapshot.Performance;
import io.parvis.catalog.snapshot.Price;
import io.parvis.catalog.snapshot.Product;
import io.parvis.catalog.snapshot.Season;
import io.parvis.catalog.snapshot.Snapshot;
import io.parvis.language.Text;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.sale.SalePeriod;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Small catalogues for tests. */
public final class Samples {
    public static final OffsetDateTime NOW = OffsetDateTime.parse("2027-03-01T12:00:00+01:00");
    public static final PointOfSale POS = new PointOfSale(
            "opera",
            Map.of("fr", "Opéra"),
            List.of("fr", "en", "de"),
            Currency.getInstance("EUR"),
            ZoneId.of("Europe/Paris"),
            "OPERA",
            "OPERA",
            "WEB");

    private Samples() {}

    public static Product product(String id, Performance... performances) {
        return new Product(
                id,
                "CODE-" + id,
                "900",
                "SINGLE_ENTRY",
                "EVENT",
                "RUNNING",
                performances.length > 0,
                new Text(Map.of("fr", "Été " + id, "en", "Summer " + id)),
                Text.EMPTY,
                Text.EMPTY,
                new Product.Images(null, "/images/" + id, null),
                null,
                null,
                List.of(),
                List.of(new SalePeriod(NOW.minusDays(1), null)),
                List.of(new Price("1", "2", null, 48500)),
                List.of(performances),
                List.of(),
                List.of(),
                Product.Details.NONE);
    }

    public static Performance performance(String id, OffsetDateTime start) {
        return new Performance(id, "RUNNING", start, start.plusHours(2), null, null, null);
    }

    public static Snapshot snapshot(Product... products) {
        Frame frame = new Frame(
                "v1",
                Instant.parse("2027-03-01T04:00:00Z"),
                null,
                List.of(new Season("900", "S27", new Text(Map.of("fr", "Saison")), NOW.minusYears(1), null)),
                List.of(),
                List.of(),
                Map.of("1", new Named("1", "CAT1", new Text(Map.of("fr", "Catégorie 1")))),
                Map.of(),
                Map.of(),
                Set.of(),
                List.of(),
                List.of());
        return new Snapshot(frame, Arrays.asList(products));
    }

    public static Snapshot snapshotOf(int products) {
        return snapshot(IntStream.rangeClosed(1, products)
                .mapToObj(n -> product(Integer.toString(n)))
                .toArray(Product[]::new));
    }
}
