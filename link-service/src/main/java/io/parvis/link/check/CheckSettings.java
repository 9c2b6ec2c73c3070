package io.parvis.link.check;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithDefaults;
import java.util.Map;

/** The part of {@code points-of-sale.yaml} that says how the site's pages are checked. */
@ConfigMapping(prefix = "parvis")
interface CheckSettings {

    /** Every point of sale, also one that gives none of these keys. */
    @WithDefaults
    Map<String, PointOfSale> pointsOfSale();

    interface PointOfSale {
        Site site();
    }

    interface Site {
        Check check();
    }

    interface Check {
        /** When they are checked, in the point of sale's zone; {@code off} = only when an operator asks. */
        @WithDefault("0 0 6 ? * MON")
        String cron();

        /** Whether pages inside one's own network may be fetched. */
        @WithDefault("false")
        boolean allowPrivateAddresses();

        /** The pages of how many products are checked, those on sale first. */
        @WithDefault("200")
        int productPages();
    }
}
