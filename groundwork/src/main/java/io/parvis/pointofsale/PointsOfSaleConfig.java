package io.parvis.pointofsale;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The part of {@code points-of-sale.yaml} that every service reads. */
@ConfigMapping(prefix = "parvis")
public interface PointsOfSaleConfig {

    /** The points of sale by slug: lower-case letters, digits and dashes. */
    Map<String, Shop> pointsOfSale();

    interface Shop {
        /** What the venue calls it, by language. */
        Map<String, String> names();

        /** ISO 639-1 codes of the ticketshop's languages; the first is the main one. */
        List<String> languages();

        /** ISO 4217 code, such as EUR. */
        Currency currency();

        /** Zone id, such as Europe/Paris. */
        ZoneId timeZone();

        /** The tenant's code in SecuTix. */
        String institutionCode();

        /** The organisation's code in SecuTix; the institution's where they are the same. */
        Optional<String> organizationCode();

        /** The sales channel's code in SecuTix. */
        @WithDefault("WEB")
        String salesChannelCode();
    }
}
