package io.parvis.catalog.importing;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait after failures in a row: 10 s, doubled each time up to 10 minutes, a fifth more or less. */
final class BackOff {
    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final RandomGenerator random;

    BackOff(RandomGenerator random) {
        this.random = random;
    }

    /** @param failures in a row, 1 or more */
    Duration after(int failures) {
        int doublings = Math.min(failures - 1, 10);
        long millis = Math.min(FIRST.toMillis() << doublings, LONGEST.toMillis());
        return Duration.ofMillis(Math.round(millis * (0.8 + 0.4 * random.nextDouble())));
    }
}
