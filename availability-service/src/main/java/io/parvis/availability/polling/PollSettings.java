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
        /** How often SecuTix is asked what changed: a duration such as 15m. It tolerates once a minute. */
        @WithDefault("15m")
        Duration cycle();

        /** How old a level may be before it is told to be stale; two cycles unless given. */
        Optional<Duration> freshness();
    }
}
