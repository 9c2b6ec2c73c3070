package io.parvis.secutix;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.startup.Starting;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/** Where SecuTix is found, for all points of sale. */
@Startup(Starting.BEFORE_TASKS) // what is wrong with them ends the start
@Singleton
final class Accounts {
    private final Map<String, Source> bySlug;

    @Inject
    Accounts(SecutixSettings settings) {
        this(new HashMap<>());
        settings.pointsOfSale()
                .forEach((slug, shop) -> bySlug.put(slug, new AccountReader(slug, shop.secutix()).read()));
    }

    Accounts(Map<String, Source> bySlug) {
        this.bySlug = bySlug;
    }

    Source of(PointOfSale pos) {
        return bySlug.get(pos.slug());
    }
}
