package io.parvis.link.shop;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.startup.Starting;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.Map;

/** The ticketshop of every point of sale. Created at start, so that a wrong setting stops it. */
@Singleton
@Startup(Starting.BEFORE_TASKS)
public final class Shops {
    private final Map<String, Shop> bySlug;

    Shops(PointsOfSale pointsOfSale, ShopSettings settings) {
        bySlug = pointsOfSale.all().stream()
                .map(PointOfSale::slug)
                .collect(toUnmodifiableMap(
                        slug -> slug,
                        slug -> new Shop(
                                "parvis.points-of-sale." + slug + ".shop",
                                settings.pointsOfSale().get(slug).shop())));
    }

    public Shop of(PointOfSale pos) {
        return bySlug.get(pos.slug());
    }
}
