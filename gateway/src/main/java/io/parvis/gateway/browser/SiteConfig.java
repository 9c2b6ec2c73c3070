package io.parvis.gateway.browser;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefaults;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The part of {@code points-of-sale.yaml} that the gateway reads. */
@ConfigMapping(prefix = "parvis")
interface SiteConfig {

    /** Every point of sale, also those that give none of these keys. */
    @WithDefaults
    Map<String, Shop> pointsOfSale();

    interface Shop {
        Site site();
    }

    interface Site {
        /** Origins of the venue's site, whose pages may call the API from a browser: scheme, host and port. */
        Optional<List<String>> origins();
    }
}
