package io.parvis.catalog.search;

import io.parvis.catalog.snapshot.PublishedCatalogs.Loaded;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Makes a catalogue ready to be searched before it is served, so that no reader waits for it. */
@Singleton
final class Warming {
    private final Clock clock;

    Warming(Clock clock) {
        this.clock = clock;
    }

    void onLoaded(@Observes Loaded loaded) {
        SearchIndex index = SearchIndex.of(loaded.pos(), loaded.index());
        index.at(clock.instant());
        loaded.index().words();
        loaded.pos().languages().forEach(index::byName);
    }
}
