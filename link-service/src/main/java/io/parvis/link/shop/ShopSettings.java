package io.parvis.link.shop;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithDefaults;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The part of {@code points-of-sale.yaml} that says where the ticketshop is. */
@ConfigMapping(prefix = "parvis")
interface ShopSettings {

    /** Every point of sale, also one that gives none of these keys. */
    @WithDefaults
    Map<String, PointOfSale> pointsOfSale();

    interface PointOfSale {
        Shop shop();
    }

    interface Shop {
        /** Required: scheme, host and, where it needs one, port of the ticketshop, such as https://opera.shop.secutix.com. */
        Optional<String> url();

        /** The path of the shop that all links into it start with. */
        @WithDefault("/api/1/redirect")
        String redirectPath();

        /**
         * The query parameter that the shop takes a return address in: {@code returnPath}, or {@code callbackUrl} for a
         * shop that still follows SecuTix's older description.
         */
        @WithDefault("returnPath")
        String returnParameter();

        /** The parameters by which the shop measures campaigns, such as gclid, besides those that start with utm_. */
        Optional<List<String>> trackingParameters();
    }
}
