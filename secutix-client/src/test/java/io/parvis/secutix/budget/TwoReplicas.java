package io.parvis.secutix.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.secutix.Outcome;
import io.parvis.secutix.Outcome.Limit;
import io.parvis.secutix.Outcome.Refused;
import io.parvis.stack.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** Replicas of two services on one real Redis, whose time and theirs are turned by hand; tests are about their budget. */
abstract class TwoReplicas {
    static final String CATALOG = Purpose.CATALOG.service();
    static final String AVAILABILITY = Purpose.AVAILABILITY.service();
    static final String CHEAP = "getLastSetupUpdate";
    static final String LEVELS = "getProductAvailability";
    static final String EXPORT = "getCatalogDetailed";

    static RealRedis redis;

    final MovableClock server = new MovableClock(Instant.parse("2026-11-10T12:00:00Z"));
    final MovableClock local = new MovableClock(Instant.parse("2026-11-10T12:00:00Z"));
    Budget one;
    Budget other;

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

    void contract(Limits limits) {
        one = replica(limits, local);
        other = replica(limits, local);
    }

    Budget replica(Limits limits, InstantSource clock) {
        return new Budget(
                new Institutions(Venues.institution(limits)),
                new Ledger(redis.connect(), clock, Optional.of(server)),
                clock,
                new Random(1));
    }

    static Limits monthly(long calls, long bytes) {
        return new Limits(1_000_000, Venues.BETWEEN_EXPORTS, calls, bytes);
    }

    static Outcome<String> answer(long bytes, Budget budget, String service, String operation) {
        return ending(budget, Venues.OPERA, service, operation, bytes, () -> new Outcome.Data<>("levels"));
    }

    static Outcome<String> cheap(Budget budget) {
        return answer(100, budget, CATALOG, CHEAP);
    }

    static Outcome<String> ending(
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

    static Outcome<String> export(Budget budget, PointOfSale pos, Outcome<String> outcome) {
        return ending(budget, pos, CATALOG, EXPORT, 1_000, () -> outcome);
    }

    static Refused<String> unnamed(Budget budget) {
        return refusedFor(
                ending(budget, Venues.OPERA, CATALOG, CHEAP, 0, () -> new Refused<>(Duration.ZERO, 509)),
                Limit.SECUTIX);
    }

    static Refused<String> refusedFor(Outcome<String> outcome, Limit limit) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.limit()).isEqualTo(limit));
        return (Refused<String>) outcome;
    }

    static void passes(Outcome<String> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Data.class);
    }

    Usage used() {
        return one.report(Venues.OPERA).standing().total();
    }

    void goOn(Duration by) {
        server.advance(by);
        local.advance(by);
    }
}
