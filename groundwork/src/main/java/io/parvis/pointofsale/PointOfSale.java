package io.parvis.pointofsale;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/**
 * One shop of a venue, as configured.
 *
 * @param slug how the public API names it, in every path
 * @param names what the venue calls it, by language
 * @param languages ISO 639-1 codes, the main language first; never empty
 */
public record PointOfSale(
        String slug,
        Map<String, String> names,
        List<String> languages,
        Currency currency,
        ZoneId timeZone,
        String institutionCode,
        String organizationCode,
        String salesChannelCode) {

    public String mainLanguage() {
        return languages.get(0);
    }

    /** The name in that language, else in the main one, else the slug. */
    public String name(String language) {
        return names.getOrDefault(language, names.getOrDefault(mainLanguage(), slug));
    }
}
