package io.parvis.sale;

import static io.parvis.sale.SaleStatus.ENDED;
import static io.parvis.sale.SaleStatus.NOT_ON_SALE;
import static io.parvis.sale.SaleStatus.ON_SALE;
import static io.parvis.sale.SaleStatus.ON_SALE_SOON;
import static io.parvis.sale.SaleStatus.SUSPENDED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SaleTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2027-03-01T12:00:00+01:00");
    private static final SalePeriod PAST = new SalePeriod(NOW.minusDays(9), NOW.minusDays(2));
    private static final SalePeriod OPEN = new SalePeriod(NOW.minusDays(1), NOW.plusDays(1));
    private static final SalePeriod SOON = new SalePeriod(NOW.plusDays(3), NOW.plusDays(9));

    static Stream<Arguments> cells() {
        return Stream.of(
                Arguments.of("RUNNING", List.of(OPEN), ON_SALE),
                Arguments.of("RUNNING", List.of(PAST, OPEN, SOON), ON_SALE),
                Arguments.of("RUNNING", List.of(new SalePeriod(null, null)), ON_SALE),
                Arguments.of("RUNNING", List.of(new SalePeriod(NOW, null)), ON_SALE),
                Arguments.of("RUNNING", List.of(new SalePeriod(null, NOW)), ENDED),
                Arguments.of("RUNNING", List.of(PAST), ENDED),
                Arguments.of("RUNNING", List.of(PAST, SOON), ON_SALE_SOON),
                Arguments.of("RUNNING", List.of(SOON), ON_SALE_SOON),
                Arguments.of("RUNNING", List.of(), NOT_ON_SALE),
                Arguments.of("SUSPENDED", List.of(OPEN), SUSPENDED),
                Arguments.of("SUSPENDED", List.of(), SUSPENDED),
                Arguments.of("CANCELED", List.of(OPEN), NOT_ON_SALE),
                Arguments.of("A_STATE_OF_THE_FUTURE", List.of(OPEN), NOT_ON_SALE),
                Arguments.of(null, List.of(OPEN), NOT_ON_SALE));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void stateAndPeriodsMakeTheStatus(String state, List<SalePeriod> periods, SaleStatus expected) {
        assertThat(Sale.at(NOW, state, periods).status()).isEqualTo(expected);
    }

    @Test
    void opensWithTheNearestPeriodToCome() {
        SalePeriod later = new SalePeriod(NOW.plusDays(30), null);
        assertThat(Sale.at(NOW, "RUNNING", List.of(later, SOON)).opensAt()).contains(SOON.start());
    }

    @Test
    void opensOnTheSecond() {
        assertThat(Sale.at(SOON.start().minusNanos(1), "RUNNING", List.of(SOON)).status())
                .isEqualTo(ON_SALE_SOON);
        assertThat(Sale.at(SOON.start(), "RUNNING", List.of(SOON)).status()).isEqualTo(ON_SALE);
        assertThat(Sale.at(SOON.end(), "RUNNING", List.of(SOON)).status()).isEqualTo(ENDED);
    }

    @Test
    void closesWithTheLastOfTheOpenPeriods() {
        SalePeriod longer = new SalePeriod(NOW.minusDays(1), NOW.plusDays(5));
        assertThat(Sale.at(NOW, "RUNNING", List.of(OPEN, longer)).closesAt()).contains(longer.end());
        assertThat(Sale.at(NOW, "RUNNING", List.of(OPEN, new SalePeriod(null, null)))
                        .closesAt())
                .isEmpty();
    }

    @Test
    void aPerformanceFollowsItsProductUntilItBegins() {
        assertThat(performance("RUNNING", "RUNNING", NOW.plusHours(1))).isEqualTo(ON_SALE);
        assertThat(performance("RUNNING", "RUNNING", NOW)).isEqualTo(ENDED);
        assertThat(performance("RUNNING", "SUSPENDED", NOW.plusHours(1))).isEqualTo(SUSPENDED);
        assertThat(performance("SUSPENDED", "RUNNING", NOW.plusHours(1))).isEqualTo(SUSPENDED);
        assertThat(performance("RUNNING", "CANCELED", NOW.plusHours(1))).isEqualTo(NOT_ON_SALE);
    }

    private static SaleStatus performance(String productState, String state, OffsetDateTime start) {
        return Sale.ofPerformance(NOW, productState, List.of(OPEN), state, start)
                .status();
    }
}
