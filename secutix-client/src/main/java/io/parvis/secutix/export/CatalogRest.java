package io.parvis.secutix.export;

import io.parvis.secutix.export.ExportedProduct.Named;
import java.util.List;
import java.util.Map;

/**
 * What an export holds beside its products.
 *
 * @param seasons in the answer's order: {@link ExportedProduct#season()} counts in it
 */
public record CatalogRest(
        List<Season> seasons,
        List<Venue> venues,
        List<Showcase> showcases,
        List<Named> groupCriterions,
        List<Named> externalVerifications) {

    public static final CatalogRest EMPTY = new CatalogRest(List.of(), List.of(), List.of(), List.of(), List.of());

    public record Season(
            String id,
            String code,
            String state,
            String start,
            String end,
            Map<String, String> name,
            List<Tariff> tariffs,
            List<Named> tariffCategories,
            List<PriceLevel> priceLevels,
            List<Advantage> advantages) {}

    /** SecuTix's audience sub-category. */
    public record Tariff(String id, String code, Map<String, String> name, String categoryId, String categoryKind) {}

    public record PriceLevel(String id, String code, Map<String, String> name, String mainCategory, String reduction) {}

    /** A discount or an access right. Its access code is not taken over from the export. */
    public record Advantage(
            String id,
            String code,
            String state,
            String type,
            Map<String, String> name,
            Map<String, String> description,
            String start,
            String end,
            List<String> productIds) {}

    public record Showcase(String id, String code, Map<String, String> name, List<String> productIds) {}

    /** A physical configuration: a space of a site, with the site's address. */
    public record Venue(
            String id,
            String code,
            Map<String, String> name,
            Map<String, String> siteName,
            Map<String, String> spaceName,
            String street,
            String postalCode,
            String town,
            String countryCode,
            String siteId,
            String siteCode,
            String spaceId,
            String spaceCode,
            String formattedAddress,
            List<Named> areas) {}
}
