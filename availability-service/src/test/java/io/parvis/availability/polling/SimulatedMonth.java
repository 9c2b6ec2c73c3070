package io.parvis.availability.polling;

import io.parvis.availability.demand.Demand;
import io.parvis.availability.levels.Levels;
import io.parvis.availability.polling.SimulatedVenue.Look;
import io.parvis.secutix.BackOff;
import io.parvis.secutix.budget.Allowance;
import io.parvis.secutix.budget.Budget;
import io.parvis.secutix.budget.Institution;
import io.parvis.secutix.budget.Limits;
import io.parvis.secutix.budget.Purpose;
import io.parvis.secutix.budget.Standing;
import io.parvis.stack.testing.MovableClock;
import io.quarkus.redis.datasource.RedisDataSource;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * A month of a venue under SecuTix's standard contract, by the real policy and planner and the real budget on a clock of
 * its own, beside the same month with everything asked for every so many minutes. The same every time.
 */
final class SimulatedMonth {
    static final Limits STANDARD = new Limits(60, Duration.ofMinutes(10), 10_000, 1_000_000_000);
    private static final ZonedDateTime START = ZonedDateTime.of(2026, 11, 1, 0, 0, 0, 0, SimulatedVenue.ZONE);
    private static final ZonedDateTime END = START.plusMonths(1);
    private static final Duration STEP = Duration.ofSeconds(15);
    /** Polls begin with a step, looks come all through it. */
    private static final long HALF_A_STEP = STEP.toSeconds() / 2;

    private static final int IDLE_MINUTES = 20;
    private static final int IMPORT_HOUR = 4;
    private static final long EXPORT_BYTES = 5_000_000;

    private final SimulatedVenue venue;
    private final MovableClock clock = new MovableClock(START.toInstant());
    private final RandomGenerator random = new Random(20261101);
    private final Budget budget;
    private final SimulatedShop shop;
    private final FreshnessPolicy policy = new FreshnessPolicy(SimulatedVenue.ZONE, Duration.ofMinutes(1));
    private final Cadence cadence = new Cadence(policy, Duration.ofMinutes(1));
    private final Unrest unrest = new Unrest();
    private final Silences silences = new Silences("simulated", new BackOff(Duration.ofMinutes(2), new Random(1)));
    private final Deque<Map<String, Long>> slots = new ArrayDeque<>(List.of(new HashMap<>()));
    private final Deque<double[]> days = new ArrayDeque<>(List.of(new double[24]));
    private final Map<String, Instant> lookedAt = new HashMap<>();
    private final double naiveSeconds;

    private Levels levels = Levels.NONE;
    private Demand demand = Demand.NONE;
    private Allowance allowance;
    private Standing books;

    final Ages looked = new Ages();
    final Ages idle = new Ages();
    final Ages naiveLooked = new Ages();
    final Ages naiveIdle = new Ages();
    long polls;
    Duration shortestGap = Duration.ofDays(1);

    private SimulatedMonth(SimulatedVenue venue, RedisDataSource redis) {
        this.venue = venue;
        Institution institution = new Institution(
                venue.pos().institutionCode(), List.of(venue.pos().slug()), SimulatedVenue.ZONE, STANDARD);
        this.budget = Budget.onClock(institution, redis, clock, random);
        this.shop = new SimulatedShop(clock, budget, venue.pos());
        shop.shows(venue.sheet(START));
        long[] cost = shop.costOfEverything();
        double days = Duration.between(START, END).toDays();
        double seconds = Duration.between(START, END).toSeconds();
        this.naiveSeconds = Math.max(
                seconds * cost[0] / (STANDARD.callsPerMonth() - days * SimulatedShop.CALLS_OF_AN_IMPORT),
                seconds * cost[1] / (STANDARD.bytesPerMonth() - days * EXPORT_BYTES));
    }

    /** @param redis where the budget is kept; what is there of the venue's institution must not be */
    static SimulatedMonth of(boolean theatre, RedisDataSource redis) {
        return new SimulatedMonth(theatre ? SimulatedVenue.theatre(START) : SimulatedVenue.museum(START), redis);
    }

    /** @param numberOfDays from the first of the month on, 30 for all of it */
    SimulatedMonth run(int numberOfDays) {
        ZonedDateTime end = START.plusDays(numberOfDays);
        for (ZonedDateTime now = START; now.isBefore(end); now = now.plus(STEP)) {
            if (now.getSecond() == 0) {
                minute(now);
            }
            poll();
            visitors(now);
            if (!now.plus(STEP).isBefore(end)) {
                books = budget.report(venue.pos()).standing(); // before the next month begins
            }
            clock.advance(STEP);
        }
        return this;
    }

    private void minute(ZonedDateTime now) {
        if (now.getHour() == 0 && now.getMinute() == 0) {
            shop.shows(venue.sheet(now));
            days.addFirst(new double[24]);
        }
        if (now.getMinute() % 5 == 0) {
            slots.addFirst(new HashMap<>());
        }
        if (now.getHour() == IMPORT_HOUR && now.getMinute() == 0) {
            shop.exports(EXPORT_BYTES);
        }
        if (now.getMinute() == 0) {
            look();
        }
        if (now.getMinute() % 30 == 0) {
            idle(now);
        }
        demand = demand();
    }

    /** Nobody else spends, so that nothing changes between polls and imports. */
    private void look() {
        allowance = budget.allowance(venue.pos(), Purpose.AVAILABILITY);
    }

    private void poll() {
        Instant now = clock.instant();
        if (!cadence.isDue(shop.index(), levels, allowance, demand, now)) {
            return;
        }
        Instant before = levels.polledAt();
        Poll.Task task = cadence.task(shop.index(), levels, allowance, demand, now);
        Poll.Result result = new Poll(shop, unrest, silences, clock, task).run();
        levels = result.levels();
        cadence.polled(task, result);
        polls++;
        look();
        if (before != null) {
            Duration gap = Duration.between(before, now);
            shortestGap = gap.compareTo(shortestGap) < 0 ? gap : shortestGap;
        }
    }

    private Demand demand() {
        return Demand.of(
                slots.stream().limit(4).toList(),
                Demand.week(days.stream().skip(1).limit(Demand.DAYS).toList()));
    }

    private void visitors(ZonedDateTime now) {
        double expected = venue.looksPerMinute(now) * STEP.toSeconds() / 60;
        int visitors = (int) expected + (random.nextDouble() < expected % 1 ? 1 : 0);
        for (int visitor = 0; visitor < visitors; visitor++) {
            Look look = venue.look(now, random);
            if (!isOnSale(look.product())) {
                continue;
            }
            saw(look, now);
            long intoStep = random.nextLong(STEP.toSeconds());
            looked.add(intoStep + age(look.product(), look.wanted(), now).toSeconds());
            naiveLooked.add(intoStep + naiveAge(now));
            if (random.nextDouble() < 0.1) {
                shop.sells(look.product(), sold(look));
            }
        }
    }

    private boolean isOnSale(String product) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return !shop.index().isDated(product)
                || !shop.index().performancesOnSale(product, now).isEmpty();
    }

    private String sold(Look look) {
        if (look.wanted() != null) {
            return look.wanted();
        }
        List<String> dates = List.copyOf(
                shop.index().performancesOnSale(look.product(), clock.instant().atOffset(ZoneOffset.UTC)));
        return dates.isEmpty() ? look.product() : dates.get(random.nextInt(dates.size()));
    }

    private void saw(Look look, ZonedDateTime now) {
        slots.getFirst().merge("p" + look.product(), 1L, Long::sum);
        lookedAt.put(look.product(), now.toInstant());
        for (String date : look.dates()) {
            slots.getFirst().merge("d" + date, 1L, Long::sum);
            lookedAt.put(date, now.toInstant());
        }
        days.getFirst()[now.getHour()] += 1 + look.dates().size();
    }

    private void idle(ZonedDateTime now) {
        Instant since = now.toInstant().minus(IDLE_MINUTES, ChronoUnit.MINUTES);
        shop.index().onSale(now.toOffsetDateTime()).forEach(product -> {
            if (product.performanceIds().size() > 100) {
                int number = 0;
                for (String date : product.performanceIds()) {
                    if (number++ % 50 == 0
                            && lookedAt.getOrDefault(date, Instant.MIN).isBefore(since)) {
                        idle.add(HALF_A_STEP
                                + age(product.productId(), date, now).toSeconds());
                        naiveIdle.add(HALF_A_STEP + naiveAge(now));
                    }
                }
            } else if (lookedAt.getOrDefault(product.productId(), Instant.MIN).isBefore(since)) {
                idle.add(HALF_A_STEP + age(product.productId(), null, now).toSeconds());
                naiveIdle.add(HALF_A_STEP + naiveAge(now));
            }
        });
    }

    private Duration age(String product, String date, ZonedDateTime now) {
        Instant asOf = (date == null
                        ? levels.product(product, Optional.of(shop.index()), now.toOffsetDateTime())
                        : levels.performance(date))
                .asOf();
        Instant unknownSince = now.truncatedTo(ChronoUnit.DAYS).toInstant();
        return Duration.between(asOf == null ? unknownSince : asOf, now);
    }

    private long naiveAge(ZonedDateTime now) {
        return (long) (Duration.between(START, now).toSeconds() % naiveSeconds);
    }

    /** What the budget's own books say. */
    Standing books() {
        return books;
    }

    /** What SecuTix counted. */
    SimulatedShop shop() {
        return shop;
    }

    String table() {
        return """
            %s: %d polls, %d calls, %d MB, imports included; %d looks
            | | looked at: mean | p50 | p95 | idle: p50 | p95 |
            |---|---|---|---|---|---|
            | everything every %.1f min | %s | %s |
            | where freshness goes | %s | %s |
            """.formatted(
                        venue.pos().slug(),
                        polls,
                        shop.calls,
                        shop.bytes / 1_000_000,
                        looked.count(),
                        naiveSeconds / 60,
                        naiveLooked,
                        naiveIdle.percentiles(),
                        looked,
                        idle.percentiles());
    }
}
