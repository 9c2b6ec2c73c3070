package io.parvis.secutix.budget;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithDefaults;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The part of {@code points-of-sale.yaml} that says how much SecuTix may be called. */
@ConfigMapping(prefix = "parvis")
interface BudgetSettings {

    /** Every point of sale, also those that give none of these keys. */
    @WithDefaults
    Map<String, Shop> pointsOfSale();

    interface Shop {
        Secutix secutix();

        Catalog catalog();
    }

    interface Secutix {
        Budget budget();
    }

    /** Points of sale of one institution share one budget: what several of them say has to be the same. */
    interface Budget {
        /** Calls of each service in a minute; 60 where none says otherwise. */
        Optional<Integer> callsPerMinute();

        /** The contract's calls in a month; 10000 where none says otherwise. */
        Optional<Long> callsPerMonth();

        /** The contract's bytes in a month, such as 1GB, which is the default. */
        Optional<String> bytesPerMonth();
    }

    interface Catalog {
        /** The least time from one export to the next; the longest of the institution's points of sale counts. */
        @WithDefault("10m")
        Duration exportInterval();
    }
}
