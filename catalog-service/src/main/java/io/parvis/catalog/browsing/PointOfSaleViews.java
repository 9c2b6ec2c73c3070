package io.parvis.catalog.browsing;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Points of sale and what is published there, as the public API shows them. */
final class PointOfSaleViews {
    private PointOfSaleViews() {}

    @RegisterForReflection
    @Schema(name = "PointsOfSale")
    record PointOfSaleList(List<PointOfSaleItem> items, int total) {}

    @RegisterForReflection
    @Schema(name = "PointOfSaleItem")
    record PointOfSaleItem(
            @Schema(description = "The slug that every path uses", examples = "opera")
            String pos,

            @Schema(examples = "Opéra du Parvis") String name,
            @Schema(examples = "[\"fr\",\"en\",\"de\"]") List<String> languages,
            @Schema(examples = "EUR") String currency) {}

    @RegisterForReflection
    @Schema(name = "PointOfSale")
    record PointOfSaleView(
            @Schema(examples = "opera") String pos,
            @Schema(examples = "Opéra du Parvis") String name,
            List<String> languages,
            @Schema(examples = "fr") String mainLanguage,
            @Schema(examples = "EUR") String currency,
            @Schema(examples = "Europe/Paris") String timeZone,

            @Schema(examples = "https://opera.shop.secutix.com")
            String shopUrl,

            @Schema(description = "The site's static pages: kind to language to address")
            Map<String, Map<String, String>> pages) {}

    @RegisterForReflection
    @Schema(name = "Catalog")
    record CatalogView(
            String version,
            Instant importedAt,

            @Schema(description = "When SecuTix's set-up had last changed")
            Instant setupUpdatedAt,

            Counts counts) {}

    @RegisterForReflection
    @Schema(name = "CatalogCounts")
    record Counts(int seasons, int products, int performances, int topics, int venues) {}
}
