package io.parvis.gateway.browser;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.startup.WrongConfiguration;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which sites may call the API from a browser, for each point of sale. */
@Singleton
@Startup
final class Origins {
    private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9.-]+(:\\d{1,5})?");

    private final Map<String, Set<String>> bySlug;
    private final Set<String> all;

    Origins(PointsOfSale pointsOfSale, SiteConfig config) {
        this.bySlug = pointsOfSale.all().stream()
                .map(PointOfSale::slug)
                .collect(Collectors.toUnmodifiableMap(slug -> slug, slug -> origins(slug, config)));
        this.all = bySlug.values().stream().flatMap(Collection::stream).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether pages of that origin may read answers about that point of sale. */
    boolean allowed(String slug, String origin) {
        return bySlug.getOrDefault(slug, Set.of()).contains(origin);
    }

    /** Whether it is an origin of any point of sale. */
    boolean allowedSomewhere(String origin) {
        return all.contains(origin);
    }

    private static Set<String> origins(String slug, SiteConfig config) {
        List<String> origins = config.pointsOfSale().get(slug).site().origins().orElse(List.of());
        for (String origin : origins) {
            if (!ORIGIN.matcher(origin).matches()) {
                throw new WrongConfiguration(
                        "parvis.points-of-sale." + slug + ".site.origins",
                        origin,
                        "an origin such as https://www.example.org");
            }
        }
        return Set.copyOf(origins);
    }
}
