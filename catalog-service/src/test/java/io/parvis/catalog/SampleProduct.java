package io.parvis.catalog;

import io.parvis.catalog.snapshot.CatalogIndex;
import io.parvis.catalog.snapshot.Frame;
import io.parvis.catalog.snapshot.Named;
import io.parvis.catalog.snapshot.Performance;
import io.parvis.catalog.snapshot.Price;
import io.parvis.catalog.snapshot.Product;
import io.parvis.catalog.snapshot.Season;
import io.parvis.catalog.snapshot.Snapshot;
import io.parvis.catalog.snapshot.Topic;
import io.parvis.catalog.snapshot.Venue;
import io.parvis.language.Text;
import io.parvis.sale.SalePeriod;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A product to be varied, and the house that it is given in. */
public final class SampleProduct {
    public static final OffsetDateTime NOW = Samples.NOW;
    public static final Venue HALL = new Venue(
            "v1",
            "HALL",
            text("Grande salle"),
            text("Opéra"),
            text("Salle"),
            "1, place de l'Opéra",
            "75009",
            "Paris",
            "FR",
            "Opéra, 1 place de l'Opéra, Paris",
            "s1",
            "e1",
            "SITE",
            "SPACE",
            List.of(new Named("a1", "BALCONY", text("Balcon"))));

    private final Product sample;

    private SampleProduct(Product sample) {
        this.sample = sample;
    }

    public static SampleProduct of(String id, Performance... performances) {
        return new SampleProduct(Samples.product(id, performances));
    }

    public static Text text(String french) {
        return new Text(Map.of("fr", french));
    }

    /** In the hall, of two hours. */
    public static Performance performance(String id, String state, OffsetDateTime start) {
        return new Performance(id, state, start, start.plusHours(2), HALL.id(), null, null);
    }

    /** Tariff 2 is for everybody, tariff 9 is not; season 900. */
    public static CatalogIndex catalog(Product... products) {
        Frame frame = new Frame(
                "v1",
                NOW.minusHours(8).toInstant(),
                NOW.minusDays(3).toInstant(),
                List.of(new Season("900", "S27", text("Saison 2027"), NOW, null)),
                List.of(HALL),
                List.of(new Topic("t1", "OPERA", text("Opéra, ballet; danse"), null)),
                Map.of("1", new Named("1", "CAT1", text("Catégorie 1"))),
                Map.of("2", new Named("2", "FULL", text("Plein tarif")), "9", new Named("9", "CLUB", text("Club"))),
                Map.of(),
                Set.of("9"),
                List.of(),
                List.of());
        return new CatalogIndex(new Snapshot(frame, List.of(products)));
    }

    public Product build() {
        return sample;
    }

    public SampleProduct named(Text name, Text description) {
        return with(name, description, sample.pageUrl(), sample.images(), sample.salePeriods(), sample.prices());
    }

    public SampleProduct paged(String pageUrl) {
        return with(
                sample.name(), sample.description(), pageUrl, sample.images(), sample.salePeriods(), sample.prices());
    }

    public SampleProduct pictured(Product.Images images) {
        return with(
                sample.name(), sample.description(), sample.pageUrl(), images, sample.salePeriods(), sample.prices());
    }

    public SampleProduct sold(List<SalePeriod> periods, Price... prices) {
        return with(sample.name(), sample.description(), sample.pageUrl(), sample.images(), periods, List.of(prices));
    }

    private SampleProduct with(
            Text name,
            Text description,
            String pageUrl,
            Product.Images images,
            List<SalePeriod> periods,
            List<Price> prices) {
        return new SampleProduct(new Product(
                sample.id(),
                sample.code(),
                sample.seasonId(),
                sample.family(),
                sample.subFamily(),
                sample.state(),
                sample.dated(),
                name,
                sample.shortName(),
                description,
                images,
                pageUrl,
                sample.activity(),
                List.of("t1"),
                periods,
                prices,
                sample.performances(),
                sample.components(),
                sample.crossSells(),
                sample.details()));
    }
}
