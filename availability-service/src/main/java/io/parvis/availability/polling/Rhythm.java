package io.parvis.availability.polling;

import io.parvis.startup.WrongConfiguration;
import java.time.Duration;
import java.time.Instant;

/**
 * How often one point of sale is polled.
 *
 * @param cycle from one poll to the next
 * @param freshness how old a level may be before it is stale
 */
public record Rhythm(Duration cycle, Duration freshness) {
    /** Everything is asked for once in so many cycles, whatever SecuTix says of changes. */
    private static final int CYCLES_BETWEEN_SWEEPS = 24;

    /** @param key where these settings stand in the configuration, for complaints */
    static Rhythm of(String key, PollSettings.Availability settings) {
        Duration cycle = positive(key + ".cycle", settings.cycle());
        return new Rhythm(
                cycle,
                settings.freshness()
                        .map(freshness -> positive(key + ".freshness", freshness))
                        .orElse(cycle.multipliedBy(2)));
    }

    private static Duration positive(String key, Duration duration) {
        if (duration.isZero() || duration.isNegative()) {
            throw new WrongConfiguration(key, duration.toString(), "a duration such as 15m, longer than nothing,");
        }
        return duration;
    }

    /** @param polledAt when the last poll began; {@code null} = never */
    boolean isPollDue(Instant polledAt, Instant now) {
        return polledAt == null || !now.isBefore(polledAt.plus(cycle));
    }

    /** @param sweptAt when everything was last asked for; {@code null} = never */
    boolean isSweepDue(Instant sweptAt, Instant now) {
        return sweptAt == null || !now.isBefore(sweptAt.plus(cycle.multipliedBy(CYCLES_BETWEEN_SWEEPS)));
    }

    /** @param asOf {@code null} when nothing was ever told, which cannot be stale */
    public boolean isStale(Instant asOf, Instant now) {
        return asOf != null && asOf.plus(freshness).isBefore(now);
    }
}
