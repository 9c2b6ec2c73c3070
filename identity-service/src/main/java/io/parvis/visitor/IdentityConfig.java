package io.parvis.visitor;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefaults;
import java.util.Map;
import java.util.Optional;

/** The part of {@code points-of-sale.yaml} that this service alone reads. */
@ConfigMapping(prefix = "parvis")
interface IdentityConfig {

    /** Every point of sale, also those that give none of these keys. */
    @WithDefaults
    Map<String, Shop> pointsOfSale();

    interface Shop {
        Identity identity();
    }

    interface Identity {
        /** Name of the contact cookie; {@code stx_contact_<organisation>_<channel>_v1} unless given. */
        Optional<String> contactCookie();

        /** Name of the cart cookie; {@code stx_cartSummary_<organisation>_<channel>} unless given. */
        Optional<String> cartCookie();
    }
}
