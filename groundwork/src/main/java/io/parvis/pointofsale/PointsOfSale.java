package io.parvis.pointofsale;

import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import io.parvis.startup.WrongConfiguration;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The configured points of sale. */
@Singleton
public final class PointsOfSale {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Set<String> ISO_LANGUAGES = Set.of(Locale.getISOLanguages());

    private final Map<String, PointOfSale> bySlug;

    PointsOfSale(PointsOfSaleConfig config) {
        Map<String, PointOfSale> all = new LinkedHashMap<>();
        new TreeMap<>(config.pointsOfSale()).forEach((slug, shop) -> all.put(slug, read(slug, shop)));
        if (all.isEmpty()) {
            throw new WrongConfiguration("parvis.points-of-sale", "nothing", "at least one point of sale");
        }
        this.bySlug = Map.copyOf(all);
    }

    private static PointOfSale read(String slug, PointsOfSaleConfig.Shop shop) {
        String key = "parvis.points-of-sale." + slug;
        if (!SLUG.matcher(slug).matches()) {
            throw new WrongConfiguration(key, slug, "a slug of lower-case letters, digits and dashes");
        }
        List<String> languages = shop.languages();
        for (String language : languages) {
            if (!ISO_LANGUAGES.contains(language)) {
                throw new WrongConfiguration(key + ".languages", language, "ISO 639-1 codes such as 'fr'");
            }
        }
        return new PointOfSale(
                slug,
                Map.copyOf(shop.names()),
                List.copyOf(languages),
                shop.currency(),
                shop.timeZone(),
                shop.institutionCode(),
                shop.organizationCode().orElse(shop.institutionCode()),
                shop.salesChannelCode());
    }

    /** All of them, by slug. */
    public Collection<PointOfSale> all() {
        return new TreeMap<>(bySlug).values();
    }

    /**
     * The one with that slug.
     *
     * @throws ProblemException 404 {@code unknown-point-of-sale}
     */
    public PointOfSale get(String slug) {
        PointOfSale found = bySlug.get(slug);
        if (found == null) {
            throw ProblemException.of(ProblemKind.UNKNOWN_POINT_OF_SALE, "There is no point of sale '" + slug + "'.");
        }
        return found;
    }
}
