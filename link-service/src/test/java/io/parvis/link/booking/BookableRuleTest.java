package io.parvis.link.booking;

import static io.parvis.link.testing.Sheet.date;
import static io.parvis.link.testing.Sheet.dated;
import static io.parvis.link.testing.Sheet.period;
import static io.parvis.link.testing.Sheet.plain;
import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.level.Level;
import io.parvis.sale.SalePeriod;
import io.parvis.sale.SaleSheet.Performance;
import io.parvis.sale.SaleSheet.Product;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BookableRuleTest {
    private static final OffsetDateTime OPENS = OffsetDateTime.parse("2026-12-01T10:00:00+01:00");
    private static final OffsetDateTime CLOSES = OffsetDateTime.parse("2027-03-01T18:00:00+01:00");
    private static final SalePeriod SALE = period(OPENS, CLOSES);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // state       | now                       | level     | reason
                "RUNNING       | 2026-12-01T09:59:59+01:00 | AVAILABLE | NOT_ON_SALE_YET",
                "RUNNING       | 2026-12-01T09:59:59+01:00 | SOLD_OUT  | NOT_ON_SALE_YET",
                "RUNNING       | 2026-12-01T09:59:59+01:00 | UNKNOWN   | NOT_ON_SALE_YET",
                "RUNNING       | 2026-12-01T10:00:00+01:00 | AVAILABLE | -",
                "RUNNING       | 2026-12-01T09:00:00Z      | LIMITED   | -",
                "RUNNING       | 2026-12-24T12:00:00+01:00 | AVAILABLE | -",
                "RUNNING       | 2026-12-24T12:00:00+01:00 | LIMITED   | -",
                "RUNNING       | 2026-12-24T12:00:00+01:00 | SOLD_OUT  | SOLD_OUT",
                "RUNNING       | 2026-12-24T12:00:00+01:00 | UNKNOWN   | -",
                "RUNNING       | 2027-03-01T17:59:59+01:00 | UNKNOWN   | -",
                "RUNNING       | 2027-03-01T18:00:00+01:00 | AVAILABLE | SALE_ENDED",
                "RUNNING       | 2027-03-01T18:00:00+01:00 | SOLD_OUT  | SALE_ENDED",
                "SUSPENDED     | 2026-12-01T09:59:59+01:00 | AVAILABLE | SUSPENDED",
                "SUSPENDED     | 2026-12-24T12:00:00+01:00 | AVAILABLE | SUSPENDED",
                "SUSPENDED     | 2026-12-24T12:00:00+01:00 | SOLD_OUT  | SUSPENDED",
                "PREPARING     | 2026-12-24T12:00:00+01:00 | AVAILABLE | NOT_ON_SALE_YET",
                "VALIDATED     | 2026-12-24T12:00:00+01:00 | UNKNOWN   | NOT_ON_SALE_YET",
                "CANCELED      | 2026-12-24T12:00:00+01:00 | AVAILABLE | SALE_ENDED",
                "CLOSED        | 2026-12-24T12:00:00+01:00 | AVAILABLE | SALE_ENDED",
                "CANCELED_CLOSED | 2026-12-24T12:00:00+01:00 | AVAILABLE | SALE_ENDED",
                "NEVER_HEARD_OF  | 2026-12-24T12:00:00+01:00 | AVAILABLE | NOT_ON_SALE_YET",
                "-             | 2026-12-24T12:00:00+01:00 | AVAILABLE | NOT_ON_SALE_YET",
            })
    void aProductByStateSaleClockAndLevel(String state, OffsetDateTime now, Level level, Reason reason) {
        Verdict verdict = BookableRule.product(plain("1", state, SALE), level, now);

        assertThat(verdict.reason()).isEqualTo(Optional.ofNullable(reason));
        assertThat(verdict.bookable()).isEqualTo(reason == null);
    }

    @Test
    void aSaleToComeIsToldWithItsTimeAndOpensOnTheSecond() {
        Product product = plain("1", "RUNNING", SALE);

        assertThat(BookableRule.product(product, Level.UNKNOWN, OPENS.minusNanos(1))
                        .opensAt())
                .contains(OPENS);
        assertThat(BookableRule.product(product, Level.UNKNOWN, OPENS).bookable())
                .isTrue();
    }

    @Test
    void betweenTwoPeriodsTheNextOneIsTold() {
        SalePeriod members = period(OPENS.minusDays(10), OPENS.minusDays(8));
        Verdict verdict =
                BookableRule.product(plain("1", "RUNNING", members, SALE), Level.AVAILABLE, OPENS.minusDays(1));

        assertThat(verdict).isEqualTo(Verdict.notBefore(Optional.of(OPENS)));
    }

    @Test
    void aPeriodWithoutBoundsIsAlwaysOpen() {
        assertThat(BookableRule.product(plain("1", "RUNNING", period(null, null)), Level.UNKNOWN, OPENS)
                        .bookable())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void withoutASalePeriodTheChannelDoesNotSellIt(Level level) {
        Verdict verdict = BookableRule.product(plain("1", "RUNNING"), level, OPENS);

        assertThat(verdict).isEqualTo(Verdict.notBefore(Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // state, hours from now to its start, level, reason
                "RUNNING, 1, AVAILABLE, -",
                "RUNNING, 1, LIMITED, -",
                "RUNNING, 1, UNKNOWN, -",
                "RUNNING, 1, SOLD_OUT, SOLD_OUT",
                "RUNNING, 0, AVAILABLE, SALE_ENDED",
                "RUNNING, -1, SOLD_OUT, SALE_ENDED",
                "SUSPENDED, 1, AVAILABLE, SUSPENDED",
                "SUSPENDED, -1, AVAILABLE, SALE_ENDED",
                "CANCELED, 1, AVAILABLE, SALE_ENDED",
                "PREPARING, 1, AVAILABLE, NOT_ON_SALE_YET",
            })
    void aDateWithinARunningProduct(String state, int hours, Level level, Reason reason) {
        OffsetDateTime now = OPENS.plusDays(1);
        Performance date = date("7", state, now.plusHours(hours));

        assertThat(BookableRule.performance(dated("1", SALE, date), date, level, now)
                        .reason())
                .isEqualTo(Optional.ofNullable(reason));
    }

    @Test
    void aDateFollowsItsProductsSale() {
        Performance date = date("7", "RUNNING", CLOSES.plusDays(1));
        Product product = dated("1", SALE, date);

        assertThat(BookableRule.performance(product, date, Level.AVAILABLE, OPENS.minus(Duration.ofMinutes(1))))
                .isEqualTo(Verdict.notBefore(Optional.of(OPENS)));
        assertThat(BookableRule.performance(product, date, Level.AVAILABLE, CLOSES)
                        .reason())
                .contains(Reason.SALE_ENDED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // states of its dates, all to come but those marked as past | reason
                "RUNNING                    | -",
                "SUSPENDED RUNNING          | -",
                "RUNNING:past RUNNING       | -",
                "RUNNING:past               | SALE_ENDED",
                "RUNNING:past SUSPENDED     | SUSPENDED",
                "RUNNING:past PREPARING     | NOT_ON_SALE_YET",
                "SUSPENDED PREPARING        | SUSPENDED",
                "CANCELED CANCELED          | SALE_ENDED",
                "''                         | NOT_ON_SALE_YET",
            })
    void aDatedProductIsOnSaleWhileOneOfItsDatesIs(String dates, Reason reason) {
        OffsetDateTime now = OPENS.plusDays(30);
        Performance[] performances = List.of(dates.split(" ")).stream()
                .filter(text -> !text.isEmpty())
                .map(text -> text.endsWith(":past")
                        ? date("7", text.replace(":past", ""), now.minusDays(1))
                        : date("8", text, now.plusDays(1)))
                .toArray(Performance[]::new);

        assertThat(BookableRule.product(dated("1", SALE, performances), Level.UNKNOWN, now)
                        .reason())
                .isEqualTo(Optional.ofNullable(reason));
    }

    @Test
    void aDatedProductIsSoldOutOnlyAsAWhole() {
        OffsetDateTime now = OPENS.plusDays(1);
        Product product = dated("1", SALE, date("7", "RUNNING", now.plusDays(1)));

        assertThat(BookableRule.product(product, Level.SOLD_OUT, now).reason()).contains(Reason.SOLD_OUT);
        assertThat(BookableRule.product(product, Level.LIMITED, now).bookable()).isTrue();
    }
}
