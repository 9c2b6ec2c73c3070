package io.parvis.availability.levels;

import io.parvis.availability.sales.OnSale;
import io.parvis.availability.sales.SaleIndex;
import io.parvis.level.LevelSheet;
import io.parvis.level.LevelSheet.Entry;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    public List<Entry> parts(OnSale product) {
        if (!product.dated()) {
            return Collections.singletonList(products.get(product.productId()));
        }
        List<Entry> parts = new ArrayList<>(product.performanceIds().size());
        product.performanceIds().forEach(id -> parts.add(performances.get(id)));
        return parts;
    }

    /** When SecuTix told the oldest part of a product; empty when one was never asked for, or none ever told. */
    public Optional<Instant> oldest(OnSale product) {
        Instant oldest = Instant.MAX;
        for (Entry entry : parts(product)) {
            if (entry == null) {
                return Optional.empty();
            }
            oldest = entry.asOf() != null && entry.asOf().isBefore(oldest) ? entry.asOf() : oldest;
        }
        return oldest.equals(Instant.MAX) ? Optional.empty() : Optional.of(oldest);
    }

    public LevelSheet sheet() {
        return new LevelSheet(generation, List.copyOf(products.values()), List.copyOf(performances.values()));
    }
}
