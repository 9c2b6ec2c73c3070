package io.parvis.catalog.importing;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.secutix.PosConfig;
import java.util.Objects;

/** Where the configuration and SecuTix describe the point of sale differently. */
final class Disagreements {
    private Disagreements() {}

    static void warn(PointOfSale pos, PosConfig secutix, Draft draft) {
        compare(draft, pos, "currency", pos.currency().getCurrencyCode(), secutix.currency());
        compare(draft, pos, "time-zone", pos.timeZone().getId(), secutix.timeZone());
        compare(draft, pos, "institution-code", pos.institutionCode(), secutix.institutionCode());
        compare(draft, pos, "organization-code", pos.organizationCode(), secutix.organizationCode());
        compare(draft, pos, "sales-channel-code", pos.salesChannelCode(), secutix.salesChannelCode());
        compare(draft, pos, "languages", pos.mainLanguage(), secutix.mainLanguage());
    }

    private static void compare(Draft draft, PointOfSale pos, String key, String configured, String told) {
        if (told != null && !Objects.equals(configured, told)) {
            draft.warn("point-of-sale", pos.slug(), key + " is " + configured + " here and " + told + " in SecuTix");
        }
    }
}
