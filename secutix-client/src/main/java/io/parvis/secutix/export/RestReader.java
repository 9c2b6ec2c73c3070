package io.parvis.secutix.export;

import io.parvis.secutix.export.CatalogRest.Advantage;
import io.parvis.secutix.export.CatalogRest.PriceLevel;
import io.parvis.secutix.export.CatalogRest.Season;
import io.parvis.secutix.export.CatalogRest.Showcase;
import io.parvis.secutix.export.CatalogRest.Tariff;
import io.parvis.secutix.export.CatalogRest.Venue;
import io.parvis.secutix.export.ExportedProduct.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** Reads what stands beside products, each part from its start tag, just passed, to its end tag. */
final class RestReader {
    private static final Set<String> SEASON = Set.of("id", "code", "state", "start", "end");
    private static final Set<String> TARIFF = Set.of("id", "code", "audienceCategoryId", "audienceCategoryKind");
    private static final Set<String> PRICE_LEVEL = Set.of("id", "code", "mainCategory", "reduction");
    /** Not its accessCode, a secret. */
    private static final Set<String> ADVANTAGE = Set.of("id", "code", "state", "type", "start", "end");

    private static final Set<String> VENUE = Set.of(
            "id",
            "code",
            "siteId",
            "siteCode",
            "spaceId",
            "spaceCode",
            "formattedAddress",
            "street",
            "zipcode",
            "town",
            "countryCode");

    private final Elements elements;
    private final PartReader parts;
    private final ExportSink sink;

    RestReader(Elements elements, ExportSink sink) {
        this.elements = elements;
        this.parts = new PartReader(elements);
        this.sink = sink;
    }

    Named named() throws XMLStreamException {
        return parts.named();
    }

    /** @param position of the season among those of the export; its products go to the sink */
    Season season(int position) throws XMLStreamException {
        List<Tariff> tariffs = new ArrayList<>();
        List<Named> tariffCategories = new ArrayList<>();
        List<PriceLevel> priceLevels = new ArrayList<>();
        List<Advantage> advantages = new ArrayList<>();
        Members season = Members.read(elements, SEASON, name -> {
            switch (name) {
                case "products" -> ProductReader.read(elements, position, sink);
                case "audienceSubCategories" -> elements.add(tariffs, tariff(), name);
                case "audienceCategories" -> elements.add(tariffCategories, named(), name);
                case "priceLevels" -> elements.add(priceLevels, priceLevel(), name);
                case "advantages" -> elements.add(advantages, advantage(), name);
                default -> elements.skip();
            }
        });
        return new Season(
                season.text("id"),
                season.text("code"),
                season.text("state"),
                season.text("start"),
                season.text("end"),
                season.texts("externalName"),
                tariffs,
                tariffCategories,
                priceLevels,
                advantages);
    }

    private Tariff tariff() throws XMLStreamException {
        Members tariff = Members.read(elements, TARIFF);
        return new Tariff(
                tariff.text("id"),
                tariff.text("code"),
                tariff.texts("externalName"),
                tariff.text("audienceCategoryId"),
                tariff.text("audienceCategoryKind"));
    }

    private PriceLevel priceLevel() throws XMLStreamException {
        Members level = Members.read(elements, PRICE_LEVEL);
        return new PriceLevel(
                level.text("id"),
                level.text("code"),
                level.texts("externalName"),
                level.text("mainCategory"),
                level.text("reduction"));
    }

    private Advantage advantage() throws XMLStreamException {
        List<String> productIds = new ArrayList<>();
        Members advantage = Members.read(elements, ADVANTAGE, parts.ids("productIds", productIds));
        return new Advantage(
                advantage.text("id"),
                advantage.text("code"),
                advantage.text("state"),
                advantage.text("type"),
                advantage.texts("name"),
                advantage.texts("description"),
                advantage.text("start"),
                advantage.text("end"),
                productIds);
    }

    Showcase showcase() throws XMLStreamException {
        List<String> productIds = new ArrayList<>();
        Members showcase = Members.read(elements, Set.of("id", "code"), parts.ids("productIds", productIds));
        return new Showcase(showcase.text("id"), showcase.text("code"), showcase.texts("externalName"), productIds);
    }

    Venue venue() throws XMLStreamException {
        List<Named> areas = new ArrayList<>();
        Members venue = Members.read(elements, VENUE, name -> {
            if ("areas".equals(name)) {
                elements.add(areas, named(), name);
            } else {
                elements.skip();
            }
        });
        return new Venue(
                venue.text("id"),
                venue.text("code"),
                venue.texts("externalName"),
                venue.texts("siteExternalName"),
                venue.texts("spaceExternalName"),
                venue.text("street"),
                venue.text("zipcode"),
                venue.text("town"),
                venue.text("countryCode"),
                venue.text("siteId"),
                venue.text("siteCode"),
                venue.text("spaceId"),
                venue.text("spaceCode"),
                venue.text("formattedAddress"),
                areas);
    }
}
