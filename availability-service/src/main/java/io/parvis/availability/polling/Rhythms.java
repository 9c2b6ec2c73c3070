package io.parvis.availability.polling;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.Logger;

/** The rhythm of every point of sale. Created at start, so that a wrong setting stops it. */
@Singleton
@Startup
public final class Rhythms {
    private static final Logger LOG = Logger.getLogger(Rhythms.class);
    private static final Duration TOLERATED = Duration.ofMinutes(1);

    private final Map<String, Rhythm> bySlug = new HashMap<>();

    Rhythms(PointsOfSale pointsOfSale, PollSettings settings) {
        pointsOfSale.all().forEach(pos -> {
            String key = "parvis.points-of-sale." + pos.slug() + ".availability";
            Rhythm rhythm =
                    Rhythm.of(key, settings.pointsOfSale().get(pos.slug()).availability());
            if (rhythm.cycle().compareTo(TOLERATED) < 0) {
                LOG.warnf("%s.cycle is %s, but SecuTix tolerates one call a minute", key, rhythm.cycle());
            }
            if (rhythm.freshness().compareTo(rhythm.cycle()) < 0) {
                LOG.warnf("%s.freshness is below the cycle: levels will be stale before they are asked for again", key);
            }
            bySlug.put(pos.slug(), rhythm);
        });
    }

    public Rhythm of(PointOfSale pos) {
        return bySlug.get(pos.slug());
    }
}
