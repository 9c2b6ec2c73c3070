package io.parvis.catalog.operating;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.parvis.catalog.snapshot.CatalogIndex;
import io.parvis.catalog.snapshot.PublishedCatalogs;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.function.ToDoubleFunction;

/** What this replica serves, as gauges for each point of sale. */
@Singleton
final class CatalogMetrics {
    private final PointsOfSale pointsOfSale;
    private final PublishedCatalogs published;
    private final MeterRegistry registry;

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
            Gauge.builder(
                            "parvis.catalog.generation",
                            () -> published
                                    .served(pos)
                                    .map(PublishedCatalogs.Served::generation)
                                    .orElse(0L))
                    .description("Publications so far")
                    .tag("pos", pos.slug())
                    .register(registry);
            Gauge.builder("parvis.catalog.held.back", () -> published.held(pos).isPresent() ? 1 : 0)
                    .description("1 while an import waits for an operator, held back by the guard")
                    .tag("pos", pos.slug())
                    .register(registry);
        }
    }

    private void served(PointOfSale pos, String name, String what, ToDoubleFunction<CatalogIndex> value) {
        Gauge.builder(
                        "parvis.catalog." + name,
                        () -> published.find(pos).map(value::applyAsDouble).orElse(0.0))
                .description(what)
                .tag("pos", pos.slug())
                .register(registry);
    }
}
