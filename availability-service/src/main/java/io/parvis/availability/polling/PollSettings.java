package io.parvis.availability.polling;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithDefaults;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The part of {@code points-of-sale.yaml} that says how often levels are asked for. */
@ConfigMapping(prefix = "parvis")
interface PollSettings {

    /** Every point of sale, also those that give none of these keys. */
    @WithDefaults
    Map<String, Shop> pointsOfSale();

    interface Shop {
        Availability availability();
    }

    interface Availability {
        /** The shortest time from one poll to the next: a duration such as 1m, which is the least. */
        @WithDefault("1m")
        Duration cycle();

        /** How old a level may be before it is told to be stale: 15m, or two cycles if that is more. */
        Optional<Duration> freshness();
    }
}
