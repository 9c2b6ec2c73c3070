package io.parvis.catalog.operating;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.parvis.catalog.snapshot.CatalogIndex;
import io.parvis.catalog.snapshot.PublishedCatalogs;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** What this replica serves, as gauges for each point of sale. */
@Singleton
final class CatalogMetrics {
    private final PointsOfSale pointsOfSale;
    private final PublishedCatalogs published;
    private final MeterRegistry registry;
    private final List<Meter> registered = new ArrayList<>();

    CatalogMetrics(PointsOfSale pointsOfSale, PublishedCatalogs published, MeterRegistry registry) {
        this.pointsOfSale = pointsOfSale;
        this.published = published;
        this.registry = registry;
    }

    void onStart(@Observes StartupEvent start) {
        for (PointOfSale pos : pointsOfSale.all()) {
            served(
                    pos,
                    "products",
                    "Products that are served",
                    index -> index.products().size());
            served(pos, "performances", "Performances that are served", CatalogIndex::performanceCount);
            served(
                    pos,
                    "imported.timestamp.seconds",
                    "When the catalogue that is served was imported",
                    index -> index.frame().importedAt().getEpochSecond());
            gauge(
                    pos,
                    "generation",
                    "Publications so far",
                    () -> published
                            .served(pos)
                            .map(PublishedCatalogs.Served::generation)
                            .orElse(0L));
            gauge(
                    pos,
                    "held.back",
                    "1 while an import waits for an operator, held back by the guard",
                    () -> published.held(pos).isPresent() ? 1 : 0);
        }
    }

    /** The registry outlives an application that is reloaded. */
    void onStop(@Observes ShutdownEvent stop) {
        registered.forEach(registry::remove);
    }

    private void served(PointOfSale pos, String name, String what, ToDoubleFunction<CatalogIndex> value) {
        gauge(
                pos,
                name,
                what,
                () -> published.find(pos).map(value::applyAsDouble).orElse(0.0));
    }

    private void gauge(PointOfSale pos, String name, String what, Supplier<Number> value) {
        registered.add(Gauge.builder("parvis.catalog." + name, value)
                .description(what)
                .tag("pos", pos.slug())
                .register(registry));
    }
}
