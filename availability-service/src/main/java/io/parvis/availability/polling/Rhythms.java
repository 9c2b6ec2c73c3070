package io.parvis.availability.polling;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.startup.Starting;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/** The rhythm of every point of sale. Created at start, so that a wrong setting stops it. */
@Singleton
@Startup(Starting.BEFORE_TASKS)
public final class Rhythms {
    private final Map<String, Rhythm> bySlug = new HashMap<>();

    Rhythms(PointsOfSale pointsOfSale, PollSettings settings) {
        pointsOfSale.all().forEach(pos -> {
            String key = "parvis.points-of-sale." + pos.slug() + ".availability";
            bySlug.put(
                    pos.slug(),
                    Rhythm.of(key, settings.pointsOfSale().get(pos.slug()).availability()));
        });
    }

    public Rhythm of(PointOfSale pos) {
        return bySlug.get(pos.slug());
    }
}
