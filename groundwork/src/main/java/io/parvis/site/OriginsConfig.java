package io.parvis.site;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefaults;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The part of {@code points-of-sale.yaml} that says which sites are the venue's own. */
@ConfigMapping(prefix = "parvis")
interface OriginsConfig {

    /** Every point of sale, also one that gives none of these keys. */
    @WithDefaults
    Map<String, PointOfSale> pointsOfSale();

    interface PointOfSale {
        Site site();
    }

    interface Site {
        /** Where visitors may be sent back to, such as https://www.opera.example; none = nowhere. */
        Optional<List<String>> origins();
    }
}
