package io.parvis.secutix.export;

import com.secutix.service.catalogservice.v1_33.CatalogData;
import com.secutix.service.catalogservice.v1_33.NamedItem;
import com.secutix.service.catalogservice.v1_33.PhysicalConfiguration;
import com.secutix.service.catalogservice.v1_33.TranslatedString;
import io.parvis.secutix.export.CatalogRest.Advantage;
import io.parvis.secutix.export.CatalogRest.Season;
import io.parvis.secutix.export.CatalogRest.Showcase;
import io.parvis.secutix.export.CatalogRest.Venue;
import io.parvis.secutix.export.ExportedProduct.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what JAXB was left with once the products were taken off the stream. */
public final class CatalogRestReader {
    private CatalogRestReader() {}

    /** @param data {@code null} reads as an empty catalogue */
    public static CatalogRest read(CatalogData data) {
        if (data == null) {
            return CatalogRest.EMPTY;
        }
        return new CatalogRest(
                data.getSeasons().stream().map(CatalogRestReader::season).toList(),
                data.getPhysicalConfigurations().stream()
                        .map(CatalogRestReader::venue)
                        .toList(),
                data.getShowcases().stream().map(CatalogRestReader::showcase).toList(),
                named(data.getGroupCriterions()),
                named(data.getExternalVerifications()));
    }

    private static Season season(com.secutix.service.catalogservice.v1_33.Season season) {
        return new Season(
                id(season.getId()),
                Tidy.text(season.getCode()),
                season.getState(),
                season.getStart(),
                season.getEnd(),
                texts(season.getExternalName()),
                season.getAudienceSubCategories().stream()
                        .map(t -> new CatalogRest.Tariff(
                                id(t.getId()),
                                Tidy.text(t.getCode()),
                                texts(t.getExternalName()),
                                id(t.getAudienceCategoryId()),
                                t.getAudienceCategoryKind()))
                        .toList(),
                named(season.getAudienceCategories()),
                season.getPriceLevels().stream()
                        .map(l -> new CatalogRest.PriceLevel(
                                id(l.getId()),
                                Tidy.text(l.getCode()),
                                texts(l.getExternalName()),
                                l.getMainCategory(),
                                l.getReduction()))
                        .toList(),
                season.getAdvantages().stream()
                        .map(CatalogRestReader::advantage)
                        .toList());
    }

    private static Advantage advantage(com.secutix.service.catalogservice.v1_33.Advantage advantage) {
        return new Advantage(
                id(advantage.getId()),
                Tidy.text(advantage.getCode()),
                advantage.getState(),
                advantage.getType(),
                texts(advantage.getName()),
                texts(advantage.getDescription()),
                advantage.getStart(),
                advantage.getEnd(),
                ids(advantage.getProductIds()));
    }

    private static Showcase showcase(com.secutix.service.catalogservice.v1_33.Showcase showcase) {
        return new Showcase(
                id(showcase.getId()),
                Tidy.text(showcase.getCode()),
                texts(showcase.getExternalName()),
                ids(showcase.getProductIds()));
    }

    private static Venue venue(PhysicalConfiguration venue) {
        return new Venue(
                id(venue.getId()),
                Tidy.text(venue.getCode()),
                texts(venue.getExternalName()),
                texts(venue.getSiteExternalName()),
                texts(venue.getSpaceExternalName()),
                Tidy.text(venue.getStreet()),
                Tidy.text(venue.getZipcode()),
                Tidy.text(venue.getTown()),
                Tidy.text(venue.getCountryCode()),
                id(venue.getSiteId()),
                venue.getSiteCode(),
                id(venue.getSpaceId()),
                venue.getSpaceCode(),
                venue.getFormattedAddress(),
                named(venue.getAreas()));
    }

    private static List<Named> named(List<? extends NamedItem> items) {
        return items.stream()
                .map(item -> new Named(id(item.getId()), Tidy.text(item.getCode()), texts(item.getExternalName())))
                .toList();
    }

    private static Map<String, String> texts(TranslatedString translated) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (translated != null) {
            translated.getTranslations().forEach(one -> Tidy.put(texts, one.getLocale(), one.getValue()));
        }
        return texts;
    }

    private static List<String> ids(List<Long> ids) {
        return ids.stream().filter(id -> id != null).map(String::valueOf).toList();
    }

    private static String id(Long id) {
        return id == null ? null : id.toString();
    }
}
