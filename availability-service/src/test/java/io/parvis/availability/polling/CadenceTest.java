package io.parvis.availability.polling;

import static io.parvis.availability.testing.Sheet.plain;
import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.availability.demand.Demand;
import io.parvis.availability.levels.Levels;
import io.parvis.availability.polling.FreshnessPolicy.Spent;
import io.parvis.availability.sales.SaleIndex;
import io.parvis.availability.testing.Sheet;
import io.parvis.sale.SalePeriod;
import io.parvis.secutix.Outcome;
import io.parvis.secutix.budget.Allowance;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CadenceTest {
    private static final Instant POLLED = Instant.parse("2027-03-01T11:00:00Z");
    private static final Allowance SMALL =
            new Allowance(3_000, 1_000_000_000, Instant.parse("2027-03-31T22:00:00Z"), Optional.empty(), 0);
    private static final SaleIndex ALWAYS = new SaleIndex(Sheet.of(plain("1", "RUNNING", Sheet.ALWAYS)));

    private final Duration minute = Duration.ofMinutes(1);
    private final Cadence cadence = new Cadence(new FreshnessPolicy(ZoneOffset.UTC, minute), minute);

    private static Levels polledAt(Instant polled, Instant swept) {
        return new Levels(1, polled, swept, Map.of(), Map.of());
    }

    private boolean isDue(SaleIndex sales, int minutesLater) {
        return cadence.isDue(
                sales, polledAt(POLLED, POLLED), SMALL, Demand.NONE, POLLED.plus(Duration.ofMinutes(minutesLater)));
    }

    @Test
    void theBudgetSaysHowLongToWait() {
        assertThat(isDue(ALWAYS, 1)).isFalse();
        assertThat(isDue(ALWAYS, 15)).isFalse();
        assertThat(isDue(ALWAYS, 60)).isTrue();
    }

    @Test
    void aSaleThatOpensIsNotWaitedFor() {
        Instant opening = POLLED.plus(Duration.ofMinutes(5));
        SaleIndex sales =
                new SaleIndex(Sheet.of(plain("1", "RUNNING", new SalePeriod(opening.atOffset(ZoneOffset.UTC), null))));

        assertThat(isDue(sales, 4)).isFalse();
        assertThat(isDue(sales, 5)).isTrue();
    }

    @Test
    void butNeverSoonerThanAMinute() {
        Instant opening = POLLED.plusSeconds(10);
        SaleIndex sales =
                new SaleIndex(Sheet.of(plain("1", "RUNNING", new SalePeriod(opening.atOffset(ZoneOffset.UTC), null))));

        assertThat(cadence.isDue(sales, polledAt(POLLED, POLLED), SMALL, Demand.NONE, POLLED.plusSeconds(59)))
                .isFalse();
        assertThat(cadence.isDue(sales, polledAt(POLLED, POLLED), SMALL, Demand.NONE, POLLED.plusSeconds(60)))
                .isTrue();
    }

    @Test
    void aSweepThatWasStoppedIsGoneOnWithAtOnce() {
        Levels none = polledAt(null, null);
        Poll.Task task = cadence.task(ALWAYS, none, SMALL, Demand.NONE, POLLED);
        assertThat(task.sweepBegan()).contains(POLLED);
        cadence.polled(task, result(none, Optional.of(new Outcome.InProgress<>(Optional.empty())), true));

        assertThat(cadence.isSweeping()).isTrue();
        assertThat(isDue(ALWAYS, 0)).isTrue();
        assertThat(cadence.task(ALWAYS, none, SMALL, Demand.NONE, POLLED.plusSeconds(9))
                        .sweepBegan())
                .contains(POLLED);
        cadence.polled(task, result(none, Optional.empty(), true));
        assertThat(cadence.isSweeping()).isFalse();
    }

    @Test
    void everythingIsAskedForOnceADayAndAfterAClockThatJumped() {
        assertThat(sweeps(polledAt(POLLED, POLLED), POLLED.plus(Duration.ofHours(23))))
                .isFalse();
        assertThat(sweeps(polledAt(POLLED, POLLED), POLLED.plus(Duration.ofHours(24))))
                .isTrue();
        assertThat(sweeps(polledAt(POLLED, POLLED), POLLED.minusSeconds(1))).isTrue();
    }

    private boolean sweeps(Levels levels, Instant now) {
        return cadence.task(ALWAYS, levels, SMALL, Demand.NONE, now)
                .sweepBegan()
                .isPresent();
    }

    private static Poll.Result result(Levels levels, Optional<Outcome<?>> stop, boolean answered) {
        return new Poll.Result(levels, new Spent(1, 1), stop, answered, Optional.empty());
    }
}
