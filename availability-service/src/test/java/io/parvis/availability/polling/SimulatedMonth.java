package io.parvis.availability.polling;

import io.parvis.availability.demand.Demand;
import io.parvis.availability.levels.Levels;
import io.parvis.availability.polling.SimulatedVenue.Look;
import io.parvis.availability.testing.MovableClock;
import io.parvis.secutix.budget.Allowance;
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
 * A month of a venue under SecuTix's standard contract, by the real policy and planner on a clock of its own, beside the
 * same month with everything asked for every so many minutes. The same every time.
 */
final class SimulatedMonth {
    /** What the contract gives, less what the catalogue needs. */
    static final long CALLS = 10_000 - 300;

    static final long BYTES = 1_000_000_000 - 150_000_000;
    private static final ZonedDateTime START = ZonedDateTime.of(2026, 11, 1, 0, 0, 0, 0, SimulatedVenue.ZONE);
    private static final ZonedDateTime END = START.plusMonths(1);
    /** Polls begin with a minute, looks come all through it. */
    private static final int HALF_A_MINUTE = 30;

    private static final int IDLE_MINUTES = 20;

    private final SimulatedVenue venue;
    private final MovableClock clock = new MovableClock(START.toInstant());
    private final RandomGenerator random = new Random(20261101);
    private final SimulatedShop shop = new SimulatedShop(clock, CALLS, BYTES);
    private final FreshnessPolicy policy = new FreshnessPolicy(SimulatedVenue.ZONE, Duration.ofMinutes(1));
    private final Cadence cadence = new Cadence(policy, Duration.ofMinutes(1));
    private final Unrest unrest = new Unrest();
    private final Deque<Map<String, Long>> slots = new ArrayDeque<>(List.of(new HashMap<>()));
    private final Deque<double[]> days = new ArrayDeque<>(List.of(new double[24]));
    private final Map<String, Instant> lookedAt = new HashMap<>();
    private final long naiveMinutes;

    private Levels levels = Levels.NONE;

    final Ages looked = new Ages();
    final Ages idle = new Ages();
    final Ages naiveLooked = new Ages();
    final Ages naiveIdle = new Ages();
    long polls;
    Duration shortestGap = Duration.ofDays(1);

    SimulatedMonth(SimulatedVenue venue) {
        this.venue = venue;
        shop.shows(venue.sheet(START));
        long[] cost = shop.costOfEverything();
        double minutes = Duration.between(START, END).toMinutes();
        this.naiveMinutes = (long) Math.ceil(Math.max(minutes * cost[0] / CALLS, minutes * cost[1] / BYTES));
    }

    public static void main(String[] arguments) {
        System.out.println(of(true).run().table());
        System.out.println(of(false).run().table());
    }

    static SimulatedMonth of(boolean theatre) {
        return new SimulatedMonth(theatre ? SimulatedVenue.theatre(START) : SimulatedVenue.museum(START));
    }

    SimulatedMonth run() {
        for (ZonedDateTime now = START; now.isBefore(END); now = now.plusMinutes(1)) {
            if (now.getHour() == 0 && now.getMinute() == 0) {
                shop.shows(venue.sheet(now));
                days.addFirst(new double[24]);
            }
            if (now.getMinute() % 5 == 0) {
                slots.addFirst(new HashMap<>());
            }
            poll();
            visitors(now);
            if (now.getMinute() % 10 == 0) {
                idle(now);
            }
            clock.advance(Duration.ofMinutes(1));
        }
        return this;
    }

    private void poll() {
        Instant now = clock.instant();
        Allowance allowance =
                new Allowance(CALLS - shop.calls, BYTES - shop.bytes, END.toInstant(), Optional.empty(), 0);
        Demand demand = demand();
        if (!cadence.isDue(shop.index(), levels, allowance, demand, now)) {
            return;
        }
        Instant before = levels.polledAt();
        Poll.Task task = cadence.task(shop.index(), levels, allowance, demand, now);
        Poll.Result result = new Poll(shop, unrest, clock, task).run();
        levels = result.levels();
        cadence.polled(task, result);
        polls++;
        if (before != null) {
            Duration gap = Duration.between(before, now);
            shortestGap = gap.compareTo(shortestGap) < 0 ? gap : shortestGap;
        }
    }

    private Demand demand() {
        double[] byHour = new double[24];
        days.stream().skip(1).limit(Demand.DAYS).forEach(day -> {
            for (int hour = 0; hour < 24; hour++) {
                byHour[hour] += day[hour];
            }
        });
        return Demand.of(slots.stream().limit(4).toList(), byHour);
    }

    private void visitors(ZonedDateTime now) {
        double expected = venue.looksPerMinute(now);
        int visitors = (int) expected + (random.nextDouble() < expected % 1 ? 1 : 0);
        for (int visitor = 0; visitor < visitors; visitor++) {
            Look look = venue.look(now, random);
            if (!isOnSale(look.product())) {
                continue;
            }
            saw(look, now);
            looked.add(HALF_A_MINUTE + age(look.product(), look.wanted(), now).toSeconds());
            naiveLooked.add(HALF_A_MINUTE + naiveAge(now));
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
                        idle.add(HALF_A_MINUTE
                                + age(product.productId(), date, now).toSeconds());
                        naiveIdle.add(HALF_A_MINUTE + naiveAge(now));
                    }
                }
            } else if (lookedAt.getOrDefault(product.productId(), Instant.MIN).isBefore(since)) {
                idle.add(HALF_A_MINUTE + age(product.productId(), null, now).toSeconds());
                naiveIdle.add(HALF_A_MINUTE + naiveAge(now));
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
        return Duration.between(START, now).toMinutes() % naiveMinutes * 60;
    }

    long calls() {
        return shop.calls;
    }

    long bytes() {
        return shop.bytes;
    }

    long refused() {
        return shop.refused;
    }

    String table() {
        return """
            %s: %d polls, %d calls, %d MB; %d looks
            | | looked at, p50 | p95 | idle, p50 | p95 |
            |---|---|---|---|---|
            | everything every %d min | %.1f | %.1f | %.1f | %.1f |
            | where freshness goes | %.1f | %.1f | %.1f | %.1f |
            """.formatted(
                        venue.name(),
                        polls,
                        shop.calls,
                        shop.bytes / 1_000_000,
                        looked.count(),
                        naiveMinutes,
                        naiveLooked.percentile(0.5),
                        naiveLooked.percentile(0.95),
                        naiveIdle.percentile(0.5),
                        naiveIdle.percentile(0.95),
                        looked.percentile(0.5),
                        looked.percentile(0.95),
                        idle.percentile(0.5),
                        idle.percentile(0.95));
    }
}
