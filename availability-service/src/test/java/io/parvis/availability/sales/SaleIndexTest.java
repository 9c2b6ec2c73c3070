package io.parvis.availability.sales;

import static io.parvis.availability.testing.Sheet.ALWAYS;
import static io.parvis.availability.testing.Sheet.date;
import static io.parvis.availability.testing.Sheet.dated;
import static io.parvis.availability.testing.Sheet.plain;
import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.availability.testing.Sheet;
import io.parvis.sale.SalePeriod;
import java.time.Instant;
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

    @Test
    void whatIsOnSaleTurnsOnTheSecondInEitherDirection() {
        SaleIndex index = new SaleIndex(Sheet.of(
                plain("1", "RUNNING", new SalePeriod(NOW, NOW.plusHours(2))),
                dated("2", date("21", "RUNNING", NOW.plusHours(1)))));

        assertThat(index.onSale(NOW.plusHours(2))).isEmpty();
        assertThat(index.onSale(NOW)).extracting(OnSale::productId).containsExactly("1", "2");
        assertThat(index.onSale(NOW.minusNanos(1)))
                .extracting(OnSale::productId)
                .containsExactly("2");
        assertThat(index.onSale(NOW.plusHours(1).minusNanos(1))).hasSize(2);
        assertThat(index.onSale(NOW.plusHours(1))).extracting(OnSale::productId).containsExactly("1");
        assertThat(index.performancesOnSale("2", NOW)).containsExactly("21");
        assertThat(index.performancesOnSale("2", NOW.plusHours(1))).isEmpty();
    }

    @Test
    void knowsWhenSalesOpenAndWhenProductsTurn() {
        SaleIndex index = new SaleIndex(Sheet.of(
                plain("1", "RUNNING", new SalePeriod(NOW.plusHours(1), NOW.plusHours(3))),
                dated(
                        "2",
                        new SalePeriod(NOW.plusHours(2), null),
                        date("21", "RUNNING", NOW.plusHours(5)),
                        date("22", "RUNNING", null))));
        Instant now = NOW.toInstant();

        assertThat(index.nextOpening(now)).contains(now.plusSeconds(3600));
        assertThat(index.nextOpening(now.plusSeconds(3600))).contains(now.plusSeconds(7200));
        assertThat(index.nextOpening(now.plusSeconds(7200))).isEmpty();
        assertThat(index.openedBetween("1", now, now.plusSeconds(3600))).isTrue();
        assertThat(index.openedBetween("1", now.plusSeconds(3600), now.plusSeconds(7200)))
                .isFalse();
        assertThat(index.openedBetween("1", now, now.plusSeconds(3599))).isFalse();
        assertThat(index.openedBetween("9", now, now.plusSeconds(9999))).isFalse();
        assertThat(index.nextTurn("1", now)).contains(now.plusSeconds(3600));
        assertThat(index.nextTurn("1", now.plusSeconds(3600))).contains(now.plusSeconds(3 * 3600));
        assertThat(index.nextTurn("2", now.plusSeconds(7200))).contains(now.plusSeconds(5 * 3600));
        assertThat(index.nextTurn("2", now.plusSeconds(5 * 3600))).isEmpty();
        assertThat(index.nextTurn("9", now)).isEmpty();
    }
}
