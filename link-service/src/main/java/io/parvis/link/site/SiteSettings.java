package io.parvis.link.site;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefaults;
import java.util.Map;
import java.util.Optional;

/** The part of {@code points-of-sale.yaml} that describes the venue's own website. */
@ConfigMapping(prefix = "parvis")
interface SiteSettings {

    @WithDefaults
    Map<String, PointOfSale> pointsOfSale();

    interface PointOfSale {
        Site site();
    }

    interface Site {
        /** The site's static pages by kind: terms, privacy, help, contact; {@code {LANGUAGE}} stands for the language. */
        Map<String, String> pages();

        /** A product's page, with {@code {LANGUAGE}} and {@code {id}}, for products that name none. */
        Optional<String> productPage();
    }
}
