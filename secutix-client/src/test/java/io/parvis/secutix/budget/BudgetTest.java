package io.parvis.secutix.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.secutix.Outcome;
import io.parvis.secutix.Outcome.Limit;
import io.parvis.secutix.Outcome.Refused;
import io.parvis.secutix.Outcome.Trouble;
import io.parvis.stack.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Two replicas of different services on one real Redis, whose time is turned by hand. */
class BudgetTest {
    private static final String CATALOG = Purpose.CATALOG.service();
    private static final String AVAILABILITY = Purpose.AVAILABILITY.service();
    private static final String CHEAP = "getLastSetupUpdate";
    private static final String LEVELS = "getProductAvailability";
    private static final String EXPORT = "getCatalogDetailed";

    private static RealRedis redis;

    private final MovableClock server = new MovableClock(Instant.parse("2026-11-10T12:00:00Z"));
    private final MovableClock local = new MovableClock(Instant.parse("2026-11-10T12:00:00Z"));
    private Budget one;
    private Budget other;

    @BeforeAll
    static void start() {
        redis = new RealRedis();
    }

    @AfterAll
    static void stop() {
        redis.close();
    }

    @BeforeEach
    void standardContract() {
        redis.empty();
        contract(Venues.STANDARD);
    }

    private void contract(Limits limits) {
        one = replica(limits, local);
        other = replica(limits, local);
    }

    private Budget replica(Limits limits, InstantSource clock) {
        return new Budget(
                new Institutions(Venues.institution(limits)),
                new Ledger(redis.connect(), clock, Optional.of(server)),
                clock,
                new Random(1));
    }

    private static Limits monthly(long calls, long bytes) {
        return new Limits(1_000_000, Venues.BETWEEN_EXPORTS, calls, bytes);
    }

    private static Outcome<String> answer(long bytes, Budget budget, String service, String operation) {
        return ending(budget, Venues.OPERA, service, operation, bytes, () -> new Outcome.Data<>("levels"));
    }

    private static Outcome<String> cheap(Budget budget) {
        return answer(100, budget, CATALOG, CHEAP);
    }

    private static Outcome<String> ending(
            Budget budget,
            PointOfSale pos,
            String service,
            String operation,
            long bytes,
            Supplier<Outcome<String>> outcome) {
        return budget.spend(pos, service, operation, received -> {
            received.accept(bytes);
            return outcome.get();
        });
    }

    private static Outcome<String> export(Budget budget, PointOfSale pos, Outcome<String> outcome) {
        return ending(budget, pos, CATALOG, EXPORT, 1_000, () -> outcome);
    }

    private static Refused<String> refusedFor(Outcome<String> outcome, Limit limit) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.limit()).isEqualTo(limit));
        return (Refused<String>) outcome;
    }

    private static void passes(Outcome<String> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Data.class);
    }

    private Usage used() {
        return one.report(Venues.OPERA).standing().total();
    }

    private void goOn(Duration by) {
        server.advance(by);
        local.advance(by);
    }

    @Test
    void sixtyCallsAMinuteAreAllReplicasTogether() {
        for (int call = 0; call < 30; call++) {
            passes(cheap(one));
            passes(cheap(other));
        }
        AtomicInteger made = new AtomicInteger();
        Outcome<String> oneTooMany = other.spend(Venues.OPERA, CATALOG, CHEAP, received -> {
            made.incrementAndGet();
            return new Outcome.Data<>("");
        });

        assertThat(refusedFor(oneTooMany, Limit.MINUTE).retryAfter()).isEqualTo(Duration.ofMinutes(1));
        assertThat(made).hasValue(0);
        assertThat(used().calls()).isEqualTo(60);
        passes(answer(100, one, AVAILABILITY, LEVELS)); // the other service has a minute of its own

        goOn(Duration.ofMinutes(1).minusMillis(1));
        refusedFor(cheap(one), Limit.MINUTE);
        goOn(Duration.ofMillis(1));
        passes(cheap(one));
    }

    @Test
    void callsAtTheSameMomentAreCountedOneByOne() throws Exception {
        ExecutorService many = Executors.newFixedThreadPool(12);
        try {
            List<Callable<Outcome<String>>> calls = new ArrayList<>();
            for (int call = 0; call < 100; call++) {
                Budget budget = call % 2 == 0 ? one : other;
                calls.add(() -> cheap(budget));
            }
            int passed = 0;
            for (Future<Outcome<String>> call : many.invokeAll(calls)) {
                passed += call.get() instanceof Outcome.Data ? 1 : 0;
            }
            assertThat(passed).isEqualTo(60);
            assertThat(used().calls()).isEqualTo(60);
        } finally {
            many.shutdownNow();
        }
    }

    @Test
    void anotherInstitutionHasABudgetOfItsOwn() {
        contract(new Limits(1, Venues.BETWEEN_EXPORTS, 10, 1_000_000));
        passes(cheap(one));
        refusedFor(cheap(one), Limit.MINUTE);
        Institution museum = new Institution("MUSEUM", List.of("opera"), Venues.ZONE, Venues.STANDARD);
        PointOfSale pos = new PointOfSale(
                "museum",
                Venues.OPERA.names(),
                List.of("fr"),
                Venues.OPERA.currency(),
                Venues.ZONE,
                "MUSEUM",
                "MUSEUM",
                "WEB");
        Budget second = new Budget(
                new Institutions(museum),
                new Ledger(redis.connect(), local, Optional.of(server)),
                local,
                new Random(1));

        passes(ending(second, pos, CATALOG, CHEAP, 1, () -> new Outcome.Data<>("")));
    }

    @Test
    void theBytesThatCameTakeThePlaceOfThoseThatWereExpected() {
        one.spend(Venues.OPERA, AVAILABILITY, LEVELS, received -> {
            assertThat(used()).isEqualTo(new Usage(1, Shares.ANSWER_GUESS));
            received.accept(700);
            return new Outcome.Data<>("");
        });
        assertThat(used()).isEqualTo(new Usage(1, 700));

        other.spend(Venues.OPERA, AVAILABILITY, LEVELS, received -> {
            assertThat(used()).isEqualTo(new Usage(2, 1_400)); // as last time
            return new Outcome.Data<>("");
        });
        assertThat(used()).isEqualTo(new Usage(2, 700));
    }

    @Test
    void anAnswerLongerThanExpectedIsCountedWhileItComes() {
        one.spend(Venues.OPERA, AVAILABILITY, LEVELS, received -> {
            received.accept(5_000_000);
            assertThat(used().bytes()).isGreaterThanOrEqualTo(5_000_000);
            received.accept(5_000_000);
            assertThat(used().bytes()).isGreaterThanOrEqualTo(10_000_000);
            return new Outcome.Data<>("");
        });
        assertThat(used()).isEqualTo(new Usage(1, 10_000_000));
    }

    @Test
    void whatACallerThrowsIsItsOwnAffairAndTheCallIsCounted() {
        IllegalStateException full = new IllegalStateException("full");
        assertThatThrownBy(() -> one.spend(Venues.OPERA, CATALOG, CHEAP, received -> {
                    received.accept(300);
                    throw full;
                }))
                .isSameAs(full);
        assertThat(used()).isEqualTo(new Usage(1, 300));
    }

    @Test
    void theMonthIsSpentByBothServicesAndNoMore() {
        contract(monthly(100, 1_000_000_000));
        int availability = 0;
        while (answer(10, one, AVAILABILITY, LEVELS) instanceof Outcome.Data) {
            availability++;
        }
        // 20 days × 2 points of sale × 10 calls would be more than all: imports keep four fifths of what is left
        assertThat(availability).isBetween(1, 99);
        Refused<String> share = refusedFor(answer(10, one, AVAILABILITY, LEVELS), Limit.SHARE);
        assertThat(share.describe()).contains("kept for imports");

        int catalog = 0;
        while (cheap(other) instanceof Outcome.Data) {
            catalog++;
        }
        assertThat(availability + catalog).isEqualTo(100);
        assertThat(refusedFor(cheap(one), Limit.MONTH).retryAfter()).isEqualTo(Duration.ofHours(1));
        assertThat(used().calls()).isEqualTo(100);
    }

    @Test
    void whatIsExpectedOfACallHasToFit() {
        contract(monthly(1_000_000, 100_000));
        passes(answer(40_000, one, CATALOG, CHEAP));
        passes(answer(40_000, one, CATALOG, CHEAP));
        refusedFor(cheap(other), Limit.MONTH); // such an answer has 40000 bytes, and 20000 are left
        assertThat(used()).isEqualTo(new Usage(2, 80_000));
    }

    @Test
    void aMonthEndsAtMidnightOfTheInstitution() {
        contract(monthly(3, 1_000_000_000));
        Instant lastMoment = Instant.parse("2026-11-30T22:59:59Z");
        server.set(lastMoment);
        local.set(lastMoment);
        for (int call = 0; call < 3; call++) {
            passes(cheap(one));
        }
        assertThat(refusedFor(cheap(one), Limit.MONTH).retryAfter()).isEqualTo(Duration.ofSeconds(1));
        goOn(Duration.ofSeconds(1));

        passes(cheap(one));
        assertThat(used().calls()).isEqualTo(1);
        assertThat(one.report(Venues.OPERA).standing().month()).isEqualTo("2026-12");
        assertThat(one.report(Venues.OPERA).standing().days()).containsOnlyKeys(LocalDate.parse("2026-12-01"));
    }

    @Test
    void oneExportInTenMinutesForAllPointsOfSaleOfTheInstitution() {
        passes(export(one, Venues.OPERA, new Outcome.Data<>("")));

        assertThat(refusedFor(export(other, Venues.BALLET, new Outcome.Data<>("")), Limit.EXPORT)
                        .retryAfter())
                .isEqualTo(Venues.BETWEEN_EXPORTS);
        assertThat(one.report(Venues.OPERA).standing().exportFrom())
                .contains(server.instant().plus(Venues.BETWEEN_EXPORTS));
        passes(cheap(other));
        goOn(Venues.BETWEEN_EXPORTS);
        passes(export(other, Venues.BALLET, new Outcome.Data<>("")));
    }

    @Test
    void anExportThatSecutixPreparesGoesOn() {
        Outcome<String> preparing = new Outcome.InProgress<>(Optional.of("17"));
        export(one, Venues.OPERA, preparing);
        goOn(Duration.ofSeconds(5));
        assertThat(export(other, Venues.OPERA, preparing)).isEqualTo(preparing); // another replica took it over
        refusedFor(export(other, Venues.BALLET, preparing), Limit.EXPORT);
        goOn(Duration.ofSeconds(5));
        passes(export(one, Venues.OPERA, new Outcome.Data<>("")));

        refusedFor(export(one, Venues.OPERA, new Outcome.Data<>("")), Limit.EXPORT);
    }

    @ParameterizedTest
    @EnumSource(Trouble.Kind.class)
    void anExportThatSecutixDidNotMakeCostsNoTurn(Trouble.Kind kind) {
        export(one, Venues.OPERA, new Trouble<>(kind, ""));
        Outcome<String> next = export(one, Venues.OPERA, new Outcome.Data<>(""));

        switch (kind) {
            case UNREACHABLE, HTTP_ERROR -> passes(next);
            case TIMEOUT, CUT_OFF, UNREADABLE -> refusedFor(next, Limit.EXPORT);
        }
    }

    @Test
    void anExportWhoseCallerDiedTookItsTurn() {
        Institution institution = Venues.institution(Venues.STANDARD);
        Ledger ledger = new Ledger(redis.client(), local, Optional.of(server));
        Reservation export = new Reservation("lost", Venues.OPERA, Purpose.CATALOG, EXPORT, "", "", 0, 0, 0);
        ledger.reserve(institution, export, new Ledger.Terms(Usage.NONE, 5_000_000));

        refusedFor(export(one, Venues.OPERA, new Outcome.Data<>("")), Limit.EXPORT);
        goOn(Duration.ofDays(2));
        assertThat(used()).isEqualTo(new Usage(1, 5_000_000));
    }

    @Test
    void aCallIsSettledOnce() {
        Institution institution = Venues.institution(Venues.STANDARD);
        Ledger ledger = new Ledger(redis.client(), local, Optional.of(server));
        Reservation asked = new Reservation("one", Venues.OPERA, Purpose.CATALOG, CHEAP, "", "", 0, 0, 0);
        Reservation call = ((Ledger.Decision.Granted)
                        ledger.reserve(institution, asked, new Ledger.Terms(Usage.NONE, 1_000)))
                .reservation();
        for (int time = 0; time < 3; time++) {
            ledger.settle(institution, call, 400, Ending.ANSWERED, Duration.ZERO, List.of(Duration.ofMinutes(1)));
        }
        assertThat(used()).isEqualTo(new Usage(1, 400));
    }

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

    private static Refused<String> unnamed(Budget budget) {
        return refusedFor(
                ending(budget, Venues.OPERA, CATALOG, CHEAP, 0, () -> new Refused<>(Duration.ZERO, 509)),
                Limit.SECUTIX);
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

    @Test
    void aClaimIsForTheFirst() {
        Institution institution = Venues.institution(Venues.STANDARD);
        assertThat(one.claim(institution, "2026-11", "warned:80")).isTrue();
        assertThat(other.claim(institution, "2026-11", "warned:80")).isFalse();
        assertThat(other.claim(institution, "2026-11", "warned:95")).isTrue();
        assertThat(other.claim(institution, "2026-12", "warned:80")).isTrue();
    }

    @Test
    void theAllowanceIsAFewSecondsOldAtMost() {
        passes(answer(500, one, AVAILABILITY, LEVELS));
        goOn(Duration.ofSeconds(4));
        Allowance before = one.allowance(Venues.OPERA, Purpose.AVAILABILITY);
        passes(answer(500, other, AVAILABILITY, LEVELS));

        assertThat(one.allowance(Venues.OPERA, Purpose.AVAILABILITY)).isEqualTo(before);
        goOn(Duration.ofSeconds(4));
        assertThat(one.allowance(Venues.OPERA, Purpose.AVAILABILITY).callsLeft())
                .isEqualTo(before.callsLeft() - 1);
        assertThat(before.monthEnds()).isEqualTo(Instant.parse("2026-11-30T23:00:00Z"));
    }
}
