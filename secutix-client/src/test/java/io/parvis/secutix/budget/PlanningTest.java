package io.parvis.secutix.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.parvis.secutix.budget.Standing.Tap;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PlanningTest {
    private static final Institution OPERA = new Institution("OPERA", List.of("opera"), Venues.ZONE, Venues.STANDARD);
    private static final Instant MIDNIGHT = Instant.parse("2026-11-20T23:00:00Z"); // the 21st begins
    private static final Instant MONTH_STARTS = Instant.parse("2026-10-31T23:00:00Z");

    private static Standing standing(Instant at, Usage catalog, Usage availability, Map<String, Long> exportBytes) {
        SortedMap<LocalDate, Map<Purpose, Usage>> days = new TreeMap<>();
        Tap open = new Tap(0, Optional.empty());
        return new Standing(
                at,
                "2026-11",
                MONTH_STARTS,
                Map.of(Purpose.CATALOG, catalog, Purpose.AVAILABILITY, availability),
                days,
                Map.of(Purpose.CATALOG, open, Purpose.AVAILABILITY, open),
                Optional.empty(),
                0,
                exportBytes);
    }

    /** So many calls and bytes on each day of November until then. */
    private static Report evenly(Instant at, Usage daily) {
        long days = Duration.between(MONTH_STARTS, at).toDays();
        Standing standing = standing(
                at, Usage.NONE, new Usage(daily.calls() * days, daily.bytes() * days), Map.of("opera", 1_000_000L));
        for (int day = 1; day <= days; day++) {
            standing.days()
                    .put(LocalDate.of(2026, 11, day), Map.of(Purpose.CATALOG, Usage.NONE, Purpose.AVAILABILITY, daily));
        }
        return Report.of(OPERA, standing);
    }

    @Test
    void availabilityHasWhatTheImportsOfTheDaysToComeDoNotNeed() {
        Standing standing = standing(
                MIDNIGHT, new Usage(100, 400_000_000), new Usage(1_900, 2_000_000), Map.of("opera", 20_000_000L));
        Shares shares = new Shares(OPERA, standing);

        Allowance catalog = shares.allowance(Purpose.CATALOG);
        assertThat(catalog.callsLeft()).isEqualTo(8_000);
        assertThat(catalog.bytesLeft()).isEqualTo(598_000_000);
        Allowance availability = shares.allowance(Purpose.AVAILABILITY);
        assertThat(availability.callsLeft()).isEqualTo(8_000 - 10 * 10);
        assertThat(availability.bytesLeft()).isEqualTo(598_000_000 - 10 * 20_020_000);
        assertThat(availability.monthEnds()).isEqualTo("2026-11-30T23:00:00Z");
        assertThat(availability.callsPerHour()).isCloseTo(7_900 / 240.0, within(0.001));
    }

    @Test
    void whereBytesAreShorterThanCallsTheySetThePace() {
        Standing standing = standing(MIDNIGHT, Usage.NONE, new Usage(100, 100_000_000), Map.of("opera", 20_000_000L));
        Allowance availability = new Shares(OPERA, standing).allowance(Purpose.AVAILABILITY);

        assertThat(availability.callsPerHour()).isCloseTo(availability.bytesLeft() / 1_000_000.0 / 240, within(0.001));
    }

    @Test
    void exportsThatWouldTakeEverythingLeaveAFifth() {
        Standing standing = standing(MIDNIGHT, new Usage(60, 600_000_000), Usage.NONE, Map.of("opera", 500_000_000L));
        assertThat(new Shares(OPERA, standing).allowance(Purpose.AVAILABILITY).bytesLeft())
                .isEqualTo(80_000_000);
    }

    @Test
    void whatIsOverspentIsNotOwed() {
        Standing standing = standing(MIDNIGHT, new Usage(1, 2_000_000_000), Usage.NONE, Map.of());
        Allowance allowance = new Shares(OPERA, standing).allowance(Purpose.AVAILABILITY);
        assertThat(allowance.bytesLeft()).isZero();
        assertThat(allowance.callsPerHour()).isZero();
    }

    @Test
    void aMonthHoldsAtARateThatFits() {
        Forecast forecast =
                evenly(MIDNIGHT, new Usage(300, 10_000_000)).forecast().orElseThrow();
        assertThat(forecast.total()).isEqualTo(new Usage(9_000, 300_000_000));
        assertThat(forecast.runsDryAt()).isEmpty();
    }

    @Test
    void aMonthRunsDryWhenTheScarcerOfTheTwoIsUsedUp() {
        Forecast calls = evenly(MIDNIGHT, new Usage(400, 10_000_000)).forecast().orElseThrow();
        assertThat(calls.total().calls()).isEqualTo(12_000);
        assertThat(calls.runsDryAt()).contains(MIDNIGHT.plus(Duration.ofDays(5)));

        Forecast bytes = evenly(MIDNIGHT, new Usage(400, 45_000_000)).forecast().orElseThrow();
        assertThat(bytes.runsDryAt().orElseThrow())
                .isBetween(MIDNIGHT.plus(Duration.ofDays(2)), MIDNIGHT.plus(Duration.ofDays(3)));
    }

    @Test
    void warningsComeOnceForEachThresholdOverAllReplicas() {
        Set<String> claimed = new HashSet<>();
        DryMonth one = new DryMonth((institution, month, what) -> claimed.add(month + what));
        DryMonth other = new DryMonth((institution, month, what) -> claimed.add(month + what));
        List<Integer> warned = new ArrayList<>();
        for (int day = 1; day <= 25; day++) {
            Report report = evenly(MONTH_STARTS.plus(Duration.ofDays(day)), new Usage(400, 1_000_000));
            one.warn(report).ifPresent(warned::add);
            other.warn(report).ifPresent(warned::add);
        }
        assertThat(warned).containsExactly(50, 80, 95, 99);
    }

    @Test
    void aMonthThatHoldsIsNotWarnedOfHoweverMuchIsUsed() {
        DryMonth watch = new DryMonth((institution, month, what) -> {
            throw new AssertionError("nothing to claim");
        });
        Report report = evenly(MONTH_STARTS.plus(Duration.ofDays(29)), new Usage(333, 1_000_000));
        assertThat(report.usedShare()).isGreaterThan(0.95);
        assertThat(watch.warn(report)).isEmpty();
    }
}
