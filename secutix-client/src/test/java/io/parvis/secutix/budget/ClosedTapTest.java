package io.parvis.secutix.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.secutix.Outcome;
import io.parvis.secutix.Outcome.Limit;
import io.parvis.secutix.Outcome.Refused;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** After SecuTix refused a call, nobody calls for a while. */
class ClosedTapTest extends TwoReplicas {
    @ParameterizedTest
    @CsvSource({"509", "429"})
    void theTapIsClosedForTheTimeNamedOnAllReplicas(int status) {
        Outcome<String> said =
                ending(one, Venues.OPERA, AVAILABILITY, LEVELS, 50, () -> new Refused<>(Duration.ofMinutes(7), status));
        Refused<String> refused = refusedFor(said, Limit.SECUTIX);
        assertThat(refused.httpStatus()).isEqualTo(status);
        assertThat(refused.retryAfter()).isBetween(Duration.ofMinutes(7), Duration.ofSeconds(421));

        assertThat(refusedFor(answer(1, other, AVAILABILITY, LEVELS), Limit.CLOSED)
                        .retryAfter())
                .isEqualTo(refused.retryAfter());
        passes(cheap(other));
        assertThat(other.allowance(Venues.OPERA, Purpose.AVAILABILITY).closedUntil())
                .contains(server.instant().plus(refused.retryAfter()));
        assertThat(other.allowance(Venues.OPERA, Purpose.CATALOG).closedUntil()).isEmpty();
        goOn(refused.retryAfter().minusMillis(1));
        refusedFor(answer(1, other, AVAILABILITY, LEVELS), Limit.CLOSED);
        goOn(Duration.ofMillis(1));
        passes(answer(1, other, AVAILABILITY, LEVELS));
    }

    @Test
    void withoutATimeTheWaitsGrowUntilACallPasses() {
        List<Duration> waits = new ArrayList<>();
        for (int time = 0; time < 10; time++) {
            Duration wait = unnamed(time % 2 == 0 ? one : other).retryAfter();
            waits.add(wait);
            goOn(wait);
        }
        for (int time = 0; time < 10; time++) {
            Duration longest = Duration.ofMinutes(Math.min(1L << time, 60));
            assertThat(waits.get(time)).isBetween(longest.dividedBy(2), longest);
        }
        passes(cheap(one));
        assertThat(unnamed(one).retryAfter()).isLessThanOrEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void refusalsOfCallsThatWereUnderWayTogetherCountOnce() {
        one.spend(Venues.OPERA, CATALOG, CHEAP, received -> {
            server.advance(Duration.ofMillis(5));
            return unnamed(other);
        });
        server.advance(Duration.ofMinutes(1));
        assertThat(unnamed(one).retryAfter()).isLessThanOrEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void aWaitOfAgesIsNotBelieved() {
        Outcome<String> said =
                ending(one, Venues.OPERA, CATALOG, CHEAP, 0, () -> new Refused<>(Duration.ofDays(100), 509));
        assertThat(refusedFor(said, Limit.SECUTIX).retryAfter()).isLessThan(Duration.ofDays(32));
    }
}
