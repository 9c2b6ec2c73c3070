package io.parvis.catalog.search;

import io.parvis.catalog.snapshot.CatalogIndex;
import io.parvis.catalog.snapshot.PublishedCatalogs.Loaded;
import io.parvis.pointofsale.PointOfSale;
import java.time.Clock;

/** What is done with a catalogue before it is served. */
public final class MeasuredWarming {
    private MeasuredWarming() {}

    public static void warm(PointOfSale pos, CatalogIndex catalog) {
        new Warming(null, Clock.systemUTC()).onLoaded(new Loaded(pos, catalog));
    }
}
