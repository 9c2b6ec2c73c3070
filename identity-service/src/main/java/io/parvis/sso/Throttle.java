package io.parvis.sso;

import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Holds each client address to so many logins, and answers to logins, a minute. Counted by each replica for itself:
 * whoever floods must not reach Redis first.
 */
@Singleton
final class Throttle {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    /** Beyond that, addresses that are new in this window share one count. */
    private static final int MOST_ADDRESSES = 50_000;

    private final int perMinute;
    private final Clock clock;
    private final Map<String, Integer> counts = new HashMap<>();
    private Instant windowEnd = Instant.MIN;

    Throttle(
            @ConfigProperty(name = "parvis.identity.logins-per-minute", defaultValue = "120") int perMinute,
            Clock clock) {
        this.perMinute = perMinute;
        this.clock = clock;
    }

    /** @throws ProblemException 429 with the seconds until the next try */
    synchronized void pass(String address) {
        Instant now = clock.instant();
        if (!now.isBefore(windowEnd)) {
            counts.clear();
            windowEnd = now.plus(WINDOW);
        }
        String counted = counts.containsKey(address) || counts.size() < MOST_ADDRESSES ? address : "others";
        if (counts.merge(counted, 1, Integer::sum) > perMinute) {
            throw ProblemException.retryAfter(
                    ProblemKind.TOO_MANY_REQUESTS,
                    "Too many logins from this address.",
                    Duration.between(now, windowEnd).plusSeconds(1));
        }
    }
}
