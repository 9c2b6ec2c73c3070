package io.parvis.catalog.publishing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithDefaults;
import java.util.Map;

/** The part of {@code points-of-sale.yaml} that says how many catalogue versions are kept. */
@ConfigMapping(prefix = "parvis")
interface VersionsConfig {

    @WithDefaults
    Map<String, Shop> pointsOfSale();

    interface Shop {
        Catalog catalog();
    }

    interface Catalog {
        /** Versions kept to roll back to, the published one among them. */
        @WithDefault("5")
        int versionsKept();
    }
}
