package io.parvis.secutix.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parvis.secutix.Outcome;
import io.parvis.secutix.Outcome.Limit;
import io.parvis.stack.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clocks that jump, of a replica or of Redis, and a Redis that is not there. */
class WrongClocksTest extends TwoReplicas {
    @ParameterizedTest
    @CsvSource({"2027-11-10T12:00:00Z", "2025-11-10T12:00:00Z", "2026-12-01T12:00:00Z", "2026-10-31T12:00:00Z"})
    void aReplicaWhoseClockJumpsCountsWithTheOthers(Instant jump) {
        passes(cheap(one));
        MovableClock wrong = new MovableClock(jump);
        Budget lost = replica(Venues.STANDARD, wrong);
        for (int call = 0; call < 59; call++) {
            passes(cheap(lost));
        }
        refusedFor(cheap(lost), Limit.MINUTE);

        assertThat(used().calls()).isEqualTo(60);
        assertThat(one.report(Venues.OPERA).standing().month()).isEqualTo("2026-11");
    }

    @ParameterizedTest
    @CsvSource({"2027-11-10T12:00:00Z", "2025-11-10T12:00:00Z"})
    void theFirstCallOfAllIsNotCountedByAWrongClock(Instant jump) {
        Budget lost = replica(Venues.STANDARD, new MovableClock(jump));

        refusedFor(cheap(lost), Limit.CLOCKS);
        assertThat(lost.allowance(Venues.OPERA, Purpose.CATALOG).callsLeft()).isZero();
        passes(cheap(one));
        passes(cheap(lost));
    }

    @Test
    void redisSetBackAYearIsGotOverInAMinuteAndAHalf() {
        for (int call = 0; call < 60; call++) {
            passes(cheap(one));
        }
        server.advance(Duration.ofDays(-365));
        refusedFor(cheap(one), Limit.MINUTE);
        server.advance(Duration.ofSeconds(90));
        local.advance(Duration.ofSeconds(90));
        passes(cheap(one));
        assertThat(used().calls()).isEqualTo(61);
    }

    @Test
    void redisSetBackHoldsNeitherTapNorExportLongerThanTheirTime() {
        passes(export(one, Venues.OPERA, new Outcome.Data<>("")));
        Duration wait = unnamed(one).retryAfter();
        server.advance(Duration.ofDays(-365));

        assertThat(refusedFor(cheap(one), Limit.CLOSED).retryAfter()).isEqualTo(wait);
        server.advance(wait);
        passes(cheap(one));
        assertThat(refusedFor(export(one, Venues.OPERA, new Outcome.Data<>("")), Limit.EXPORT)
                        .retryAfter())
                .isLessThanOrEqualTo(Venues.BETWEEN_EXPORTS);
    }

    @Test
    void aRedisThatIsAheadTurnsNoMonth() {
        passes(cheap(one));
        server.advance(Duration.ofDays(60));
        passes(cheap(one));

        assertThat(used().calls()).isEqualTo(2);
        assertThat(one.report(Venues.OPERA).standing().month()).isEqualTo("2026-11");
    }

    @Test
    void withoutRedisNoCallIsMadeAndAnEmptyOneTakesUpWhatIsKnown() {
        contract(new Limits(5, Venues.BETWEEN_EXPORTS, 10_000, 1_000_000_000));
        AtomicInteger made = new AtomicInteger();
        passes(export(one, Venues.OPERA, new Outcome.Data<>("")));
        passes(cheap(one));
        Outcome<String> underWay = one.spend(Venues.OPERA, CATALOG, CHEAP, received -> {
            redis.stop();
            received.accept(10);
            return new Outcome.Data<>("");
        });
        passes(underWay);
        Outcome<String> uncounted = one.spend(Venues.OPERA, CATALOG, CHEAP, received -> {
            made.incrementAndGet();
            return new Outcome.Data<>("");
        });
        refusedFor(uncounted, Limit.UNCOUNTED);
        assertThat(made).hasValue(0);
        local.advance(Duration.ofSeconds(5));
        Allowance none = one.allowance(Venues.OPERA, Purpose.AVAILABILITY);
        assertThat(none.callsLeft()).isZero();
        assertThat(none.closedUntil()).isPresent();
        assertThatThrownBy(() -> one.report(Venues.OPERA)).isInstanceOf(RuntimeException.class);

        redis.start();
        assertThat(used().calls()).isEqualTo(3);
        refusedFor(export(one, Venues.OPERA, new Outcome.Data<>("")), Limit.EXPORT);
        passes(cheap(one));
        passes(cheap(one));
        refusedFor(cheap(one), Limit.MINUTE);
        assertThat(used().calls()).isEqualTo(5);
    }
}
