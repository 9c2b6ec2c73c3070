package io.parvis.availability.levels;

import io.parvis.availability.sales.OnSale;
import io.parvis.availability.sales.SaleIndex;
import io.parvis.level.LevelSheet;
import io.parvis.level.LevelSheet.Entry;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All levels of a point of sale at one moment. Immutable.
 *
 * @param generation grows by one with every publication; 0 = never published
 * @param polledAt when the last poll began that SecuTix answered whole; {@code null} = never
 * @param sweptAt when the last such poll began that asked for everything; {@code null} = never
 * @param products what is stored of a dated product is what its performances came to when it was polled
 */
public record Levels(
        long generation,
        Instant polledAt,
        Instant sweptAt,
        Map<String, Entry> products,
        Map<String, Entry> performances) {
    public static final Levels NONE = new Levels(0, null, null, Map.of(), Map.of());

    /** Of a dated product from its performances that are on sale at that moment; of another as SecuTix told it. */
    public KnownLevel product(String id, Optional<SaleIndex> sales, OffsetDateTime now) {
        return sales.filter(index -> index.isDated(id))
                .map(index -> ofPerformances(index.performancesOnSale(id, now)))
                .orElseGet(() -> KnownLevel.of(products.get(id)));
    }

    public KnownLevel performance(String id) {
        return KnownLevel.of(performances.get(id));
    }

    KnownLevel ofPerformances(Collection<String> ids) {
        return KnownLevel.ofParts(ids.stream().map(this::performance).toList());
    }

    /** What is stored of those parts of a product that SecuTix tells the levels of; {@code null} for a new one. */
    public Stream<Entry> parts(OnSale product) {
        return product.dated()
                ? product.performanceIds().stream().map(performances::get)
                : Stream.of(product.productId()).map(products::get);
    }

    public LevelSheet sheet() {
        return new LevelSheet(generation, List.copyOf(products.values()), List.copyOf(performances.values()));
    }
}
