package io.parvis.catalog.notifying;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When a message is tried again: the waits of Standard Webhooks, to which chance adds up to a tenth. */
final class RetrySchedule {
    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final double CHANCE = 0.1;

    private final RandomGenerator random;

    RetrySchedule(RandomGenerator random) {
        this.random = random;
    }

    /**
     * The wait before the next attempt.
     *
     * @param attempts made so far, 1 or more
     * @param asked what the receiver asked for; obeyed up to a day
     * @return empty after the last one
     */
    Optional<Duration> after(int attempts, Optional<Duration> asked) {
        if (attempts > WAITS.size()) {
            return Optional.empty();
        }
        Duration planned = WAITS.get(attempts - 1);
        Duration least = asked.filter(wait -> wait.compareTo(planned) > 0)
                .map(wait -> wait.compareTo(LONGEST) > 0 ? LONGEST : wait)
                .orElse(planned);
        return Optional.of(least.plusMillis(Math.round(least.toMillis() * CHANCE * random.nextDouble())));
    }
}
