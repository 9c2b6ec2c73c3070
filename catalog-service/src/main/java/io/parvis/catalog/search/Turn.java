package io.parvis.catalog.search;

import io.parvis.catalog.snapshot.CatalogIndex;
import io.parvis.catalog.snapshot.Performance;
import io.parvis.catalog.snapshot.Product;
import io.parvis.sale.SaleStatus;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
