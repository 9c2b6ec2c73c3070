package io.parvis.catalog.importing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithDefaults;
import java.util.Map;

/** The part of {@code points-of-sale.yaml} that says when a catalogue is imported. */
@ConfigMapping(prefix = "parvis")
interface ImportConfig {

    /** Every point of sale, also those that give none of these keys. */
    @WithDefaults
    Map<String, Shop> pointsOfSale();

    interface Shop {
        Catalog catalog();
    }

    interface Catalog {
        /** When to look for a new catalogue, in the point of sale's time zone: seconds to day of week, Quartz style. */
        @WithDefault("0 0 5 * * ?")
        String importCron();
    }
}
