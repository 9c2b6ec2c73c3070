package io.parvis.catalog.importing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithDefaults;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The part of {@code points-of-sale.yaml} that says when a catalogue is imported, and what of it is trusted. */
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

        /** By how much chance puts each scheduled import off, so that points of sale do not call SecuTix all at once. */
        @WithDefault("10m")
        Duration importJitter();

        /** The least time from one export to the next; SecuTix allows one in ten minutes. */
        @WithDefault("10m")
        Duration exportInterval();

        /** The share of products, performances or prices that may go from one version to the next. */
        @WithDefault("0.5")
        double toleratedLoss();

        /**
         * The audiences that not everybody belongs to: a tariff whose audienceCategoryKind is one of them, or a price
         * level whose mainCategory is, does not count for the lowest price.
         */
        @WithDefault("GROUP,MEMBER,SUBSCRIBER,INVITED,INSIDE_SEASONTICKET")
        List<String> limitedAudiences();
    }
}
