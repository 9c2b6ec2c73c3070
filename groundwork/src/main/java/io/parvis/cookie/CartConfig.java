package io.parvis.cookie;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefaults;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The part of {@code points-of-sale.yaml} that names the cart cookie. */
@ConfigMapping(prefix = "parvis")
interface CartConfig {

    /** Every point of sale, also one that gives none of these keys. */
    @WithDefaults
    Map<String, Shop> pointsOfSale();

    interface Shop {
        Identity identity();
    }

    interface Identity {
        /** Names of the cart cookie; {@code stx_cartSummary_<organisation>_<channel>} unless given. */
        Optional<List<String>> cartCookie();
    }
}
