package io.parvis.availability.polling;

import io.parvis.startup.WrongConfiguration;
import java.time.Duration;
import java.time.Instant;

/**
 * How often one point of sale is polled, and what is promised.
 *
 * @param cycle the shortest time from one poll to the next
 * @param freshness how old a level may be before it is stale
 */
public record Rhythm(Duration cycle, Duration freshness) {
    /** What SecuTix tolerates. */
    private static final Duration LEAST = Duration.ofMinutes(1);

    private static final Duration PROMISED = Duration.ofMinutes(15);

    /** @param key where these settings stand in the configuration, for complaints */
    static Rhythm of(String key, PollSettings.Availability settings) {
        Duration cycle = settings.cycle();
        if (cycle.compareTo(LEAST) < 0) {
            throw new WrongConfiguration(key + ".cycle", cycle.toString(), "a duration of one minute or more");
        }
        Duration freshness = settings.freshness().orElse(longer(cycle.multipliedBy(2), PROMISED));
        if (freshness.compareTo(cycle) < 0) {
            throw new WrongConfiguration(
                    key + ".freshness", freshness.toString(), "a duration that is not shorter than the cycle");
        }
        return new Rhythm(cycle, freshness);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /**
     * @param asOf {@code null} when nothing was ever told, which cannot be stale; one that is still to come by more
     *     than clocks differ is of a clock that jumped, and says nothing
     */
    public boolean isStale(Instant asOf, Instant now) {
        return asOf != null && (now.isAfter(staleAfter(asOf)) || asOf.isAfter(now.plus(LEAST)));
    }

    /** The last moment at which a level told then is not stale. */
    public Instant staleAfter(Instant asOf) {
        return asOf.plus(freshness);
    }
}
