package io.parvis.availability.polling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures are those of docs/availability.md; {@link SimulatedMonth} prints them. */
class SimulatedMonthTest {

    @ParameterizedTest(name = "theatre: {0}")
    @ValueSource(booleans = {true, false})
    void theMonthHoldsAndFreshnessGoesWhereVisitorsLook(boolean theatre) {
        SimulatedMonth month = SimulatedMonth.of(theatre).run();

        assertThat(month.refused()).as("calls that SecuTix refused").isZero();
        assertThat(month.calls()).isBetween(SimulatedMonth.CALLS * 9 / 10, SimulatedMonth.CALLS);
        assertThat(month.bytes()).isLessThanOrEqualTo(SimulatedMonth.BYTES);
        assertThat(month.shortestGap).isGreaterThanOrEqualTo(Duration.ofMinutes(1));
        assertThat(month.looked.percentile(0.5) * 3).isLessThanOrEqualTo(month.naiveLooked.percentile(0.5));
        assertThat(month.looked.percentile(0.95) * 1.5).isLessThanOrEqualTo(month.naiveLooked.percentile(0.95));
    }
}
