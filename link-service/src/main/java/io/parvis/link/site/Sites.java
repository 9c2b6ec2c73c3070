package io.parvis.link.site;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.startup.Starting;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.Map;

/** The website of every point of sale. Created at start, so that a wrong setting stops it. */
@Singleton
@Startup(Starting.BEFORE_TASKS)
public final class Sites {
    private final Map<String, Site> bySlug;

    Sites(PointsOfSale pointsOfSale, SiteSettings settings) {
        bySlug = pointsOfSale.all().stream()
                .map(PointOfSale::slug)
                .collect(toUnmodifiableMap(
                        slug -> slug,
                        slug -> new Site(
                                "parvis.points-of-sale." + slug + ".site",
                                settings.pointsOfSale().get(slug).site())));
    }

    public Site of(PointOfSale pos) {
        return bySlug.get(pos.slug());
    }
}
