package io.parvis.startup;

import io.parvis.pointofsale.PointsOfSale;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.microprofile.config.Config;

/** Looks at the whole configuration of the points of sale before anything is served. */
final class ConfigurationCheck {

    void check(
            @Observes @Priority(Starting.BEFORE_TASKS - 1) StartupEvent started,
            Config config,
            Instance<PointsOfSale> pointsOfSale) {
        TreeSet<String> keys = new TreeSet<>();
        config.getPropertyNames().forEach(keys::add);
        Optional<WrongConfiguration> unknown =
                keys.stream().flatMap(key -> KnownKeys.complaint(key).stream()).findFirst();
        if (unknown.isPresent()) {
            throw unknown.get();
        }
        pointsOfSale.get().all();
    }
}
