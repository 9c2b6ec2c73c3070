package io.parvis.catalog.importing;

import io.parvis.catalog.importing.Attempt.Level;
import io.parvis.catalog.importing.Attempt.Stage;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.secutix.PosConfig;
import java.util.Objects;
import java.util.Optional;

/** Where the configuration and SecuTix describe the point of sale differently. */
final class Disagreements {
    private Disagreements() {}

    static void warn(PointOfSale pos, PosConfig secutix, Warnings warnings) {
        compare(warnings, pos, "currency", pos.currency().getCurrencyCode(), secutix.currency());
        compare(warnings, pos, "time-zone", pos.timeZone().getId(), secutix.timeZone());
        compare(warnings, pos, "sales-channel-code", pos.salesChannelCode(), secutix.salesChannelCode());
        compare(warnings, pos, "languages", pos.mainLanguage(), secutix.mainLanguage());
    }

    /** Why this is not the institution whose catalogue is published here; empty = it is, or SecuTix does not say. */
    static Optional<String> foreign(PointOfSale pos, PosConfig secutix) {
        return foreign("institution", pos.institutionCode(), secutix.institutionCode())
                .or(() -> foreign("organisation", pos.organizationCode(), secutix.organizationCode()));
    }

    private static Optional<String> foreign(String what, String configured, String told) {
        return told == null || told.equals(configured)
                ? Optional.empty()
                : Optional.of("it is the catalogue of the " + what + " " + told + ", not of " + configured);
    }

    private static void compare(Warnings warnings, PointOfSale pos, String key, String configured, String told) {
        if (told != null && !Objects.equals(configured, told)) {
            warnings.add(
                    Stage.SETUP,
                    Level.EVENED_OUT,
                    "point-of-sale",
                    pos.slug(),
                    key + " is " + configured + " here and " + told + " in SecuTix");
        }
    }
}
