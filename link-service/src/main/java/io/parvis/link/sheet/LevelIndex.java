package io.parvis.link.sheet;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.parvis.level.LevelSheet;
import io.parvis.level.LevelSheet.Entry;
import io.parvis.sale.SaleSheet.Performance;
import io.parvis.sale.SaleSheet.Product;
import io.parvis.sale.SaleStatus;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** A level sheet by what is asked for. */
public final class LevelIndex {
    /** Nothing is known. */
    public static final LevelIndex EMPTY = new LevelIndex(new LevelSheet(0, List.of(), List.of()));

    private final Map<String, Entry> products;
    private final Map<String, Entry> performances;

    public LevelIndex(LevelSheet sheet) {
        products = byId(sheet.products());
        performances = byId(sheet.performances());
    }

    /** Of a dated product from its performances that are on sale at that moment; of another as SecuTix told it. */
    public KnownLevel of(Product product, OffsetDateTime now) {
        if (!product.dated()) {
            return KnownLevel.of(products.get(product.id()));
        }
        return KnownLevel.ofParts(product.performances().stream()
                .filter(performance -> product.saleAt(now, performance).status() == SaleStatus.ON_SALE)
                .map(this::of)
                .toList());
    }

    public KnownLevel of(Performance performance) {
        return KnownLevel.of(performances.get(performance.id()));
    }

    private static Map<String, Entry> byId(List<Entry> entries) {
        return entries.stream().collect(toUnmodifiableMap(Entry::id, identity(), (first, again) -> again));
    }
}
