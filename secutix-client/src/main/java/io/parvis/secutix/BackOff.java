package io.parvis.secutix;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait after calls that failed in a row: doubled each time up to 10 minutes or what is given, of which
 * chance takes away up to a half; never less than SecuTix asked for.
 */
public final class BackOff {
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int MOST_DOUBLINGS = 10;

    private final Duration first;
    private final Duration longest;
    private final RandomGenerator random;

    /** @param first the wait after one failure, before chance takes its part */
    public BackOff(Duration first, RandomGenerator random) {
        this(first, LONGEST, random);
    }

    public BackOff(Duration first, Duration longest, RandomGenerator random) {
        this.first = first;
        this.longest = longest;
        this.random = random;
    }

    /** @param failures in a row, 1 or more */
    public Duration after(int failures) {
        long doubled = Math.min(first.toMillis() << Math.min(failures - 1, MOST_DOUBLINGS), longest.toMillis());
        return Duration.ofMillis(Math.round(doubled * (0.5 + 0.5 * random.nextDouble())));
    }

    /** The same, after this outcome. */
    public Duration after(int failures, Outcome<?> outcome) {
        Duration wait = after(failures);
        return outcome instanceof Outcome.Refused<?> refused && wait.compareTo(refused.retryAfter()) < 0
                ? refused.retryAfter().plus(Duration.ofMillis(random.nextLong(1_000)))
                : wait;
    }
}
