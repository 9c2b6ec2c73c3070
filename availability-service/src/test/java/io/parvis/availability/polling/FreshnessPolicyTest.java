package io.parvis.availability.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.parvis.availability.demand.Demand;
import io.parvis.availability.polling.FreshnessPolicy.Spent;
import io.parvis.level.Level;
import io.parvis.secutix.budget.Allowance;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FreshnessPolicyTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant NOON = Instant.parse("2027-03-01T11:30:00Z");
    private static final Instant NIGHT = Instant.parse("2027-03-01T02:00:00Z");
    private static final Instant MONTH_ENDS = Instant.parse("2027-03-31T22:00:00Z");

    private final FreshnessPolicy policy = new FreshnessPolicy(PARIS, Duration.ofMinutes(1));

    private static Allowance left(long calls, long bytes) {
        return new Allowance(calls, bytes, MONTH_ENDS, Optional.empty(), 0);
    }

    private double pace(Demand demand, boolean opening, Instant now) {
        return policy.callsPerHour(left(9_700, 1_000_000_000), demand, opening, now);
    }

    @Test
    void whatIsLookedAtLimitedOrJustOpenedIsWorthMore() {
        double idle = FreshnessPolicy.worth(0, Level.AVAILABLE, false);
        double looked = FreshnessPolicy.worth(3, Level.AVAILABLE, false);

        assertThat(idle).isPositive().isLessThan(looked);
        assertThat(FreshnessPolicy.worth(0, Level.LIMITED, false)).isGreaterThan(idle);
        assertThat(FreshnessPolicy.worth(3, Level.LIMITED, false)).isEqualTo(2 * looked);
        assertThat(FreshnessPolicy.worth(3, Level.AVAILABLE, true)).isEqualTo(5 * looked);
        assertThat(FreshnessPolicy.worth(0, Level.UNKNOWN, true))
                .as("before anybody looks")
                .isEqualTo(5);
    }

    @Test
    void nightsAreSlowerThanDays() {
        assertThat(pace(Demand.NONE, false, NIGHT)).isLessThan(pace(Demand.NONE, false, NOON) / 3);
    }

    @Test
    void aMonthAtThatPaceIsTheMonthsCalls() {
        double spent = 0;
        for (Instant now = NIGHT; now.isBefore(MONTH_ENDS); now = now.plus(Duration.ofHours(1))) {
            spent += policy.callsPerHour(left(Math.round(9_700 - spent), 1), Demand.NONE, false, now);
        }
        assertThat(spent).isCloseTo(9_700, within(50.0));
    }

    /** So many times what is looked at at that hour. */
    private static Demand usual(double[] byHour, Instant now, double times) {
        double looks = new Demand(Map.of(), Map.of(), byHour).expectedRecent(now, PARIS);
        return new Demand(Map.of("1", times * looks), Map.of(), byHour);
    }

    /** How much faster the month is spent at noon than an hour later, when that many look, and as many as ever. */
    private double noonToOneOClock(double looksAtNoon) {
        double[] byHour = new double[24];
        Arrays.fill(byHour, (240_000 - looksAtNoon) / 23);
        byHour[12] = looksAtNoon;
        Instant later = NOON.plus(Duration.ofHours(1));
        return pace(usual(byHour, NOON, 1), false, NOON) / pace(usual(byHour, later, 1), false, later);
    }

    @Test
    void hoursInWhichPeopleLookAreNearlyAlikeAndThoseWithoutGetLittle() {
        assertThat(noonToOneOClock(10_000)).isCloseTo(1, within(0.01));
        assertThat(noonToOneOClock(40_000)).as("four times the average hour").isCloseTo(1.11, within(0.01));
        assertThat(noonToOneOClock(3_000)).as("three tenths of it").isCloseTo(0.54, within(0.01));
        assertThat(noonToOneOClock(1)).as("nobody").isCloseTo(0.19, within(0.01));
    }

    @Test
    void moreLooksThanUsualHastenAndFewerSlowDown() {
        double[] byHour = new double[24];
        Arrays.fill(byHour, 10_000);
        double even = pace(usual(byHour, NOON, 1), false, NOON);

        assertThat(pace(usual(byHour, NOON, 1.9), false, NOON)).as("chance").isEqualTo(even);
        assertThat(pace(usual(byHour, NOON, 0.55), false, NOON)).as("chance").isEqualTo(even);
        assertThat(pace(usual(byHour, NOON, 4.5), false, NOON)).isCloseTo(1.5 * even, within(even / 50));
        assertThat(pace(usual(byHour, NOON, 100), false, NOON)).isCloseTo(2 * even, within(even / 50));
        assertThat(pace(new Demand(Map.of(), Map.of(), byHour), false, NOON)).isCloseTo(even / 2, within(even / 50));
        assertThat(pace(Demand.NONE, true, NOON)).isEqualTo(4 * pace(Demand.NONE, false, NOON));
    }

    @Test
    void theNextPollWaitsUntilCallsAndBytesHaveComeInAgain() {
        Allowance even = left(10_000, 1_000_000_000);
        assertThat(policy.wait(new Spent(1, 10), even, 15)).isEqualTo(Duration.ofMinutes(4));
        assertThat(policy.wait(new Spent(3, 10), even, 15)).isEqualTo(Duration.ofMinutes(12));
        assertThat(policy.wait(new Spent(1, 10), even, 10_000))
                .as("at most one a minute")
                .isEqualTo(Duration.ofMinutes(1));
        assertThat(policy.wait(new Spent(1, 10), even, 0.01))
                .as("at least one an hour")
                .isEqualTo(Duration.ofHours(1));
        assertThat(policy.wait(new Spent(1, 20_000), even, 15))
                .as("two calls' worth of bytes")
                .isBetween(Duration.ofMinutes(8), Duration.ofMinutes(9));
        assertThat(policy.wait(new Spent(1, 1), left(0, 5), 15)).isEqualTo(Duration.ofHours(1));
        assertThat(policy.wait(new Spent(1, 1), left(5, 0), 15)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void aLargeBudgetGivesSeveralCallsAtOnceAndASmallOneOne() {
        assertThat(policy.callsAtOnce(0.5)).isEqualTo(1);
        assertThat(policy.callsAtOnce(300)).isEqualTo(5);
        assertThat(policy.callsAtOnce(1e9)).isEqualTo(30);
    }

    @Test
    void everythingIsAskedForOnceADayOrForATwentiethOfAllCalls() {
        assertThat(policy.sweepEvery(4, left(9_700, 1), NIGHT)).isEqualTo(Duration.ofDays(1));
        assertThat(policy.sweepEvery(250, left(9_700, 1), NIGHT)).isBetween(Duration.ofDays(15), Duration.ofDays(17));
    }
}
