package io.parvis.level;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.parvis.level.LevelSheet.Entry;
import io.parvis.sale.SaleSheet.Product;
import io.parvis.sale.SaleStatus;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The levels of a sheet by what is asked for; what is not in it is UNKNOWN. Immutable. */
public final class LevelIndex {
    /** Nothing is known. */
    public static final LevelIndex EMPTY = new LevelIndex(new LevelSheet(0, List.of(), List.of()));

    private final long generation;
    private final Map<String, KnownLevel> products;
    private final Map<String, KnownLevel> performances;

    public LevelIndex(LevelSheet sheet) {
        generation = sheet.generation();
        products = byId(sheet.products());
        performances = byId(sheet.performances());
    }

    /** Grows with every change of any level; 0 = nothing is known. */
    public long generation() {
        return generation;
    }

    public KnownLevel ofPerformance(String id) {
        return performances.getOrDefault(id, KnownLevel.NONE);
    }

    /** As SecuTix told it. */
    public KnownLevel ofProduct(String id) {
        return products.getOrDefault(id, KnownLevel.NONE);
    }

    /** Of a product whose places are sold per performance, from those that are on sale. */
    public KnownLevel ofPerformances(Stream<String> onSale) {
        return KnownLevel.ofParts(onSale.map(this::ofPerformance).toList());
    }

    /** Of a dated product from its performances that are on sale at that moment; of another as SecuTix told it. */
    public KnownLevel of(Product product, OffsetDateTime now) {
        return product.dated()
                ? ofPerformances(product.performances().stream()
                        .filter(performance -> product.saleAt(now, performance).status() == SaleStatus.ON_SALE)
                        .map(performance -> performance.id()))
                : ofProduct(product.id());
    }

    private static Map<String, KnownLevel> byId(List<Entry> entries) {
        return entries.stream().collect(toUnmodifiableMap(Entry::id, KnownLevel::of, (first, again) -> again));
    }
}
