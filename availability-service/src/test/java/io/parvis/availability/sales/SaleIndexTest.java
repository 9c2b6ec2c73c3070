package io.parvis.availability.sales;

import static io.parvis.availability.testing.Sheet.ALWAYS;
import static io.parvis.availability.testing.Sheet.date;
import static io.parvis.availability.testing.Sheet.dated;
import static io.parvis.availability.testing.Sheet.plain;
import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.availability.testing.Sheet;
import io.parvis.sale.SalePeriod;
import java.time.OffsetDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SaleIndexTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-23T20:00:00Z");
    private static final SalePeriod OVER = new SalePeriod(null, NOW);
    private static final SalePeriod TO_COME = new SalePeriod(NOW.plusHours(1), null);

    @Test
    void onlyWhatIsOnSaleNowCanBeAskedAbout() {
        SaleIndex index = new SaleIndex(Sheet.of(
                plain("1", "RUNNING", ALWAYS),
                plain("2", "SUSPENDED", ALWAYS),
                plain("3", "RUNNING", OVER),
                plain("4", "RUNNING", TO_COME),
                plain("5", "RUNNING")));

        assertThat(index.onSale(NOW)).containsExactly(new OnSale("1", false, Set.of()));
        assertThat(index.onSale(NOW.plusHours(1))).extracting(OnSale::productId).containsExactly("1", "4");
    }

    @Test
    void aDatedProductOnlyWhileADateIsToCome() {
        SaleIndex index = new SaleIndex(Sheet.of(
                dated(
                        "10",
                        date("101", "RUNNING", NOW.minusDays(1)),
                        date("102", "RUNNING", NOW.plusDays(1)),
                        date("103", "CANCELED", NOW.plusDays(1)),
                        date("104", "RUNNING", null)),
                dated("11", date("111", "RUNNING", NOW)),
                dated("12"),
                dated("13", TO_COME, date("131", "RUNNING", NOW.plusDays(1)))));

        assertThat(index.onSale(NOW)).containsExactly(new OnSale("10", true, Set.of("102", "104")));
    }

    @Test
    void aProductOfTwoSeasonsIsOne() {
        SaleIndex index = new SaleIndex(Sheet.of(
                dated("10", OVER, date("101", "RUNNING", NOW.plusDays(1))),
                dated("10", date("102", "RUNNING", NOW.plusDays(2))),
                dated("10", date("102", "RUNNING", NOW.plusDays(2)), date("103", "RUNNING", NOW.plusDays(3))),
                plain("20", "SUSPENDED", ALWAYS),
                plain("20", "RUNNING", ALWAYS)));

        assertThat(index.onSale(NOW))
                .containsExactly(new OnSale("10", true, Set.of("102", "103")), new OnSale("20", false, Set.of()));
    }

    @Test
    void whatIsNotOnSaleExistsNevertheless() {
        SaleIndex index = new SaleIndex(
                Sheet.of(plain("1", "SUSPENDED"), dated("10", OVER, date("101", "RUNNING", NOW.minusDays(1)))));

        assertThat(index.hasProduct("1")).isTrue();
        assertThat(index.hasPerformance("101")).isTrue();
        assertThat(index.isDated("10")).isTrue();
        assertThat(index.isDated("1")).isFalse();
        assertThat(index.hasProduct("101")).isFalse();
        assertThat(index.hasPerformance("10")).isFalse();
        assertThat(index.isDated("99")).isFalse();
        assertThat(index.performancesOnSale("99", NOW)).isEmpty();
    }
}
