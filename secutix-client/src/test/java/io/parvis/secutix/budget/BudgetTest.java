package io.parvis.secutix.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.secutix.Outcome;
import io.parvis.secutix.Outcome.Limit;
import io.parvis.secutix.Outcome.Refused;
import java.time.Duration;
import java.time.Instant;
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
import org.junit.jupiter.api.Test;

/** What is counted, over all replicas. */
class BudgetTest extends TwoReplicas {
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
