package io.parvis.catalog.search;

import io.parvis.catalog.levels.LevelMirror.Heard;
import io.parvis.catalog.snapshot.PublishedCatalogs;
import io.parvis.catalog.snapshot.PublishedCatalogs.Loaded;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Makes a catalogue ready to be searched before it is served, so that no reader waits for it. */
@Singleton
final class Warming {
    private final PublishedCatalogs catalogs;
    private final Clock clock;

    Warming(PublishedCatalogs catalogs, Clock clock) {
        this.catalogs = catalogs;
        this.clock = clock;
    }

    void onLoaded(@Observes Loaded loaded) {
        SearchIndex index = SearchIndex.of(loaded.pos(), loaded.index());
        index.at(clock.instant());
        loaded.index().words();
        loaded.pos().languages().forEach(index::byName);
    }

    /** Also, so that every replica knows the levels that another one's pages were made by. */
    void onHeard(@Observes Heard heard) {
        catalogs.find(heard.pos())
                .ifPresent(catalog -> SearchIndex.of(heard.pos(), catalog)
                        .at(clock.instant())
                        .byLevel(heard.levels(), heard.levels().generation()));
    }
}
