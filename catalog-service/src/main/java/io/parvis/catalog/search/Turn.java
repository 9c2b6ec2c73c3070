package io.parvis.catalog.search;

import io.parvis.catalog.snapshot.CatalogIndex;
import io.parvis.catalog.snapshot.Performance;
import io.parvis.catalog.snapshot.Product;
import io.parvis.level.KnownLevel;
import io.parvis.level.Level;
import io.parvis.level.LevelIndex;
import io.parvis.sale.SaleStatus;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.util.FixedBitSet;

/** What depends on the clock, from one turn of the catalogue to the next: the order by date, and what is on sale. */
final class Turn {
    private static final String RUNNING = "RUNNING";

    private final List<Product> products;
    private final Instant moment;
    private final OffsetDateTime now;
    private final DateOrder order;
    private volatile Map<SaleStatus, FixedBitSet> byStatus;
    private final SaleStatus[] ofRunning;
    private final LevelSets levels = new LevelSets();

    Turn(CatalogIndex catalog, DateOrders orders, Instant moment, ZoneId zone) {
        this.products = catalog.products();
        this.moment = moment;
        this.now = moment.atZone(zone).toOffsetDateTime();
        this.order = orders.at(moment);
        this.ofRunning = new SaleStatus[products.size()];
    }

    Instant moment() {
        return moment;
    }

    DateOrder order() {
        return order;
    }

    /** Products of each status; one that no product has may be missing. */
    Map<SaleStatus, FixedBitSet> byStatus() {
        Map<SaleStatus, FixedBitSet> known = byStatus;
        if (known == null) {
            known = new EnumMap<>(SaleStatus.class);
            for (int number = 0; number < products.size(); number++) {
                SaleStatus status = products.get(number).saleAt(now).status();
                known.computeIfAbsent(status, first -> new FixedBitSet(products.size()))
                        .set(number);
            }
            byStatus = known;
        }
        return known;
    }

    /**
     * Products of each level.
     *
     * @param newest the levels that are known now
     * @param generation of the levels that are asked for
     * @return empty when these are gone and were not kept
     */
    Optional<Map<Level, FixedBitSet>> byLevel(LevelIndex newest, long generation) {
        return levels.of(newest, generation, () -> sets(newest));
    }

    private Map<Level, FixedBitSet> sets(LevelIndex known) {
        Map<Level, FixedBitSet> sets = new EnumMap<>(Level.class);
        for (int number = 0; number < products.size(); number++) {
            sets.computeIfAbsent(level(known, number), first -> new FixedBitSet(products.size()))
                    .set(number);
        }
        return sets;
    }

    private Level level(LevelIndex known, int number) {
        Product product = products.get(number);
        KnownLevel level = product.dated()
                ? known.ofPerformances(product.performances().stream()
                        .filter(performance -> status(number, performance) == SaleStatus.ON_SALE)
                        .map(Performance::id))
                : known.ofProduct(product.id());
        return level.level();
    }

    /** Of one performance. Those of one product that run and have not begun are all alike, and judged once. */
    SaleStatus status(int product, Performance performance) {
        if (!RUNNING.equals(performance.state()) || !performance.isAfter(now)) {
            return products.get(product).saleAt(now, performance).status();
        }
        SaleStatus known = ofRunning[product];
        if (known == null) {
            known = products.get(product).saleAt(now, performance).status();
            ofRunning[product] = known;
        }
        return known;
    }
}
