package io.parvis.catalog.importing;

import static io.parvis.catalog.Samples.POS;
import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.catalog.snapshot.Performance;
import io.parvis.catalog.snapshot.Product;
import io.parvis.sale.SalePeriod;
import io.parvis.secutix.export.ExportedProduct;
import io.parvis.secutix.export.ExportedProduct.Period;
import io.parvis.secutix.export.ExportedProduct.Price;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProductMapperTest {
    private static final Price FULL = new Price("1", "2", null, 48_000L);
    private static final Price REDUCED = new Price("1", "3", null, 24_000L);

    private final Warnings warnings = new Warnings();
    private final Draft draft = new Draft(warnings);
    private final ProductMapper mapper = new ProductMapper(POS, draft);

    @Test
    void leavesOutWhatCannotBeUsedAndKeepsTheRest() {
        mapper.take(product(null, "RUNNING", List.of(), List.of()));
        mapper.take(product("abc", "RUNNING", List.of(), List.of()));
        mapper.take(product("1", "CANCELED", List.of(), List.of()));
        mapper.take(product("2", "RUNNING", List.of(), List.of()));
        mapper.take(product("2", "RUNNING", List.of(), List.of()));
        mapper.take(product("3", "SUSPENDED", List.of(), List.of()));

        assertThat(draft.entries).extracting(entry -> entry.product().id()).containsExactly("2", "3");
        assertThat(warnings.count()).isEqualTo(4);
    }

    @Test
    void aBrokenPerformanceOrPriceCostsOnlyItself() {
        mapper.take(product(
                "1",
                "RUNNING",
                List.of(),
                List.of(
                        performance("11", "not a date", FULL),
                        performance("12", "2027-05-01T20:00:00.000+02:00", FULL, new Price("1", "2", null, null)))));

        Product product = draft.entries.get(0).product();
        assertThat(product.performances()).extracting(Performance::id).containsExactly("12");
        assertThat(product.prices()).hasSize(1);
        assertThat(warnings.first())
                .extracting(Attempt.Warning::kind)
                .containsExactlyInAnyOrder("performance", "price");
    }

    @Test
    void pricesThatDifferStayWithTheirPerformance() {
        mapper.take(product(
                "1",
                "RUNNING",
                List.of(),
                List.of(
                        performance("13", "2027-05-03T20:00:00.000+02:00", FULL, REDUCED),
                        performance("11", "2027-05-01T20:00:00.000+02:00", FULL),
                        performance("12", "2027-05-02T20:00:00.000+02:00", FULL))));

        Product product = draft.entries.get(0).product();
        assertThat(product.prices()).extracting(price -> price.tariffId()).containsExactly("2");
        assertThat(product.performances()).extracting(Performance::id).containsExactly("11", "12", "13");
        assertThat(product.performances().get(0).ownPrices()).isNull();
        assertThat(product.performances().get(2).ownPrices()).hasSize(2);
        assertThat(product.performances().get(0).end())
                .isEqualTo(product.performances().get(0).start().plusMinutes(150));
    }

    @Test
    void salePeriodsAreThoseOfTheChannelWithoutClosedTimes() {
        List<Period> periods = List.of(
                new Period("WEB", "2027-01-01T00:00:00.000+01:00", "2027-02-01T00:00:00.000+01:00", List.of()),
                new Period("BOXOFFICE", "2026-01-01T00:00:00.000+01:00", null, List.of()),
                new Period(null, "2027-03-01T00:00:00.000+01:00", null, List.of()),
                new Period("WEB", "nonsense", null, List.of()));
        List<Period> closed =
                List.of(new Period("WEB", "2027-01-10T00:00:00.000+01:00", "2027-01-11T00:00:00.000+01:00", List.of()));
        mapper.take(product("1", "RUNNING", periods, closed, List.of()));

        assertThat(draft.entries.get(0).product().salePeriods())
                .containsExactly(
                        period("2027-01-01T00:00+01:00", "2027-01-10T00:00+01:00"),
                        period("2027-01-11T00:00+01:00", "2027-02-01T00:00+01:00"),
                        period("2027-03-01T00:00+01:00", null));
        assertThat(warnings.count()).isEqualTo(1);
    }

    private static SalePeriod period(String start, String end) {
        return new SalePeriod(OffsetDateTime.parse(start), end == null ? null : OffsetDateTime.parse(end));
    }

    private static ExportedProduct.Performance performance(String id, String start, Price... prices) {
        return new ExportedProduct.Performance(
                id, "RUNNING", start, 150L, null, List.of(), List.of(prices), null, null);
    }

    private static ExportedProduct product(
            String id, String state, List<Period> periods, List<ExportedProduct.Performance> performances) {
        return product(id, state, periods, List.of(), performances);
    }

    private static ExportedProduct product(
            String id,
            String state,
            List<Period> periods,
            List<Period> closed,
            List<ExportedProduct.Performance> performances) {
        return new ExportedProduct(
                0,
                id,
                "CODE",
                "SINGLE_ENTRY",
                null,
                state,
                "event",
                Map.of("fr", "Nom"),
                Map.of(),
                Map.of(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                periods,
                closed,
                List.of(),
                performances,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
