package io.parvis.secutix.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.secutix.Outcome;
import io.parvis.secutix.budget.Ledger.Decision;
import io.parvis.stack.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever several replicas do, and in whatever order: no limit is passed, and every call is counted. */
class InterleavingsTest {
    private static final Limits LIMITS = new Limits(5, Duration.ofMinutes(10), 40, 400_000);
    private static final Institution INSTITUTION = Venues.institution(LIMITS);
    private static final long GUESS = 5_000;
    private static final long MINUTE = 60_000;

    private static RealRedis redis;

    @BeforeContainer
    static void start() {
        redis = new RealRedis();
    }

    @AfterContainer
    static void stop() {
        redis.close();
    }

    /**
     * What is done next.
     *
     * @param chance what else there is to choose
     */
    record Move(Kind kind, int chance) {}

    enum Kind {
        CALL,
        EXPORT,
        END,
        DIE,
        SECONDS,
        MINUTES,
        DAYS,
        CLOCK_JUMPS
    }

    @Provide
    Arbitrary<List<Move>> moves() {
        Arbitrary<Kind> kinds = Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.just(Kind.CALL)),
                Tuple.of(2, Arbitraries.just(Kind.EXPORT)),
                Tuple.of(8, Arbitraries.just(Kind.END)),
                Tuple.of(1, Arbitraries.just(Kind.DIE)),
                Tuple.of(8, Arbitraries.just(Kind.SECONDS)),
                Tuple.of(2, Arbitraries.just(Kind.MINUTES)),
                Tuple.of(1, Arbitraries.just(Kind.DAYS)),
                Tuple.of(1, Arbitraries.just(Kind.CLOCK_JUMPS)));
        return kinds.flatMap(kind -> Arbitraries.integers().map(chance -> new Move(kind, chance)))
                .list()
                .ofMinSize(100)
                .ofMaxSize(250);
    }

    @Property(tries = 60)
    void noLimitIsPassedAndNothingIsLost(@ForAll("moves") List<Move> moves) {
        redis.empty();
        World world = new World();
        moves.forEach(world::move);
        world.check();
    }

    /** Three replicas, Redis's clock, and SecuTix's own account of the calls. */
    private static final class World {
        private final MovableClock server = new MovableClock(Instant.parse("2026-11-28T22:00:00Z"));
        private final List<MovableClock> clocks = new ArrayList<>();
        private final List<Ledger> replicas = new ArrayList<>();
        private final List<Reservation> underWay = new ArrayList<>();
        private final Map<Purpose, List<Long>> arrivals = new HashMap<>();
        private final List<Long> exports = new ArrayList<>();
        private final Map<String, Long> callsByMonth = new HashMap<>();
        private final Map<String, Long> bytesByMonth = new HashMap<>();
        private int calls;

        World() {
            for (int replica = 0; replica < 3; replica++) {
                MovableClock clock = new MovableClock(server.instant());
                clocks.add(clock);
                replicas.add(new Ledger(redis.client(), clock, Optional.of(server)));
            }
            begin(replicas.get(0), Purpose.CATALOG, "getPOSConfig");
        }

        void move(Move move) {
            Random chance = new Random(move.chance());
            switch (move.kind()) {
                case CALL ->
                    begin(
                            replicas.get(chance.nextInt(3)),
                            Purpose.values()[chance.nextInt(2)],
                            chance.nextBoolean() ? "getOne" : "getOther");
                case EXPORT -> begin(replicas.get(chance.nextInt(3)), Purpose.CATALOG, "getCatalogDetailed");
                case END -> end(chance);
                case DIE -> die(chance);
                case SECONDS -> goOn(Duration.ofMillis(chance.nextInt(30_000)));
                case MINUTES -> goOn(Duration.ofMillis(chance.nextInt(600_000)));
                case DAYS -> goOn(Duration.ofHours(chance.nextInt(72)));
                case CLOCK_JUMPS -> jump(chance);
            }
        }

        private void begin(Ledger replica, Purpose purpose, String operation) {
            Reservation asked = new Reservation("call " + calls++, Venues.OPERA, purpose, operation, "", "", 0, 0, 0);
            Decision decision = replica.reserve(INSTITUTION, asked, new Ledger.Terms(Usage.NONE, GUESS));
            if (decision instanceof Decision.Granted granted) {
                Reservation call = granted.reservation();
                underWay.add(call);
                callsByMonth.merge(call.month(), 1L, Long::sum);
                bytesByMonth.merge(call.month(), call.bytes(), Long::sum);
                assertThat(callsByMonth.get(call.month())).isLessThanOrEqualTo(LIMITS.callsPerMonth());
                assertThat(bytesByMonth.get(call.month())).isLessThanOrEqualTo(LIMITS.bytesPerMonth());
                if (call.isExport()) {
                    exports.add(call.at());
                }
            } else {
                assertThat(((Decision.Denied) decision).limit())
                        .isIn(Outcome.Limit.MINUTE, Outcome.Limit.MONTH, Outcome.Limit.EXPORT);
            }
        }

        private void end(Random chance) {
            if (!underWay.isEmpty()) {
                Reservation call = underWay.remove(chance.nextInt(underWay.size()));
                // SecuTix got it at once, or at the end, or as late as a request can be under way
                long latest = Math.min(server.millis(), call.at() + MINUTE / 2);
                arrived(call, chance.nextBoolean() ? call.at() : latest);
                long bytes = chance.nextInt((int) call.bytes() + 1);
                Ending ending = chance.nextBoolean() ? Ending.ANSWERED : Ending.BROKEN;
                for (int times = chance.nextInt(2); times >= 0; times--) {
                    replicas.get(chance.nextInt(3))
                            .settle(INSTITUTION, call, bytes, ending, Duration.ZERO, List.of(Duration.ofMinutes(1)));
                }
                if (server.millis() - call.at() < Duration.ofDays(1).toMillis()) {
                    bytesByMonth.merge(call.month(), bytes - call.bytes(), Long::sum);
                }
            }
        }

        private void die(Random chance) {
            if (!underWay.isEmpty()) {
                Reservation call = underWay.remove(chance.nextInt(underWay.size()));
                arrived(call, call.at() + chance.nextInt((int) MINUTE / 2));
            }
        }

        private void arrived(Reservation call, long moment) {
            arrivals.computeIfAbsent(call.purpose(), purpose -> new ArrayList<>())
                    .add(moment);
        }

        private void goOn(Duration by) {
            server.advance(by);
            clocks.forEach(clock -> clock.advance(by));
        }

        /** One replica's clock goes wrong, or right again. */
        private void jump(Random chance) {
            Instant right = server.instant();
            clocks.get(1 + chance.nextInt(2))
                    .set(chance.nextBoolean() ? right : right.plus(Duration.ofDays(chance.nextInt(800) - 400)));
        }

        void check() {
            underWay.forEach(call -> arrived(call, call.at()));
            arrivals.forEach((purpose, moments) -> assertSpread(moments));
            for (int at = 1; at < exports.size(); at++) {
                assertThat(exports.get(at) - exports.get(at - 1))
                        .isGreaterThanOrEqualTo(LIMITS.exportInterval().toMillis());
            }
            Standing standing = replicas.get(0).standing(INSTITUTION);
            assertThat(standing.total())
                    .isEqualTo(new Usage(
                            callsByMonth.getOrDefault(standing.month(), 0L),
                            bytesByMonth.getOrDefault(standing.month(), 0L)));
        }

        private static void assertSpread(List<Long> moments) {
            List<Long> sorted = moments.stream().sorted().toList();
            int most = LIMITS.callsPerMinute();
            for (int at = most; at < sorted.size(); at++) {
                assertThat(sorted.get(at) - sorted.get(at - most)).isGreaterThanOrEqualTo(MINUTE);
            }
        }
    }
}
