package io.parvis.link.sheet;

import static io.parvis.link.testing.Sheet.date;
import static io.parvis.link.testing.Sheet.dated;
import static io.parvis.link.testing.Sheet.inSeason;
import static io.parvis.link.testing.Sheet.named;
import static io.parvis.link.testing.Sheet.period;
import static io.parvis.link.testing.Sheet.plain;
import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.sale.SaleSheet;
import io.parvis.sale.SaleSheet.Product;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class SaleIndexTest {
    private static final OffsetDateTime AUTUMN = OffsetDateTime.parse("2026-09-01T00:00:00+02:00");

    @Test
    void theNewestSeasonComesFirst() {
        Product of2025 = inSeason(named(plain("1", "RUNNING"), "PASS", null), "25", AUTUMN.minusYears(1));
        Product of2026 = inSeason(named(plain("2", "RUNNING"), "PASS", null), "26", AUTUMN);
        Product undated = inSeason(named(plain("3", "RUNNING"), "PASS", null), "99", null);

        SaleIndex index = index(undated, of2025, of2026);

        assertThat(index.byCode("PASS")).extracting(Product::id).containsExactly("2", "1", "3");
    }

    @Test
    void oneProductInTwoSeasonsIsFoundTwice() {
        Product product = dated("1", period(null, null), date("7", "RUNNING", AUTUMN));

        SaleIndex index = index(inSeason(product, "25", AUTUMN.minusYears(1)), inSeason(product, "26", AUTUMN));

        assertThat(index.byId("1")).extracting(Product::seasonId).containsExactly("26", "25");
        assertThat(index.performance("7"))
                .extracting(dated -> dated.product().seasonId())
                .containsExactly("26", "25");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        SaleIndex index = index(named(plain("1", "RUNNING"), null, null));

        assertThat(index.byId("2")).isEmpty();
        assertThat(index.byCode("C1")).isEmpty();
        assertThat(index.performance("1")).isEmpty();
    }

    private static SaleIndex index(Product... products) {
        return new SaleIndex(new SaleSheet("v", List.of(products)));
    }
}
