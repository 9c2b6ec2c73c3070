package io.parvis.availability.testing;

import io.parvis.sale.SalePeriod;
import io.parvis.sale.SaleSheet;
import io.parvis.sale.SaleSheet.Performance;
import io.parvis.sale.SaleSheet.Product;
import java.time.OffsetDateTime;
import java.util.List;

/** Pieces of sale sheets, so that a test says only what it is about. */
public final class Sheet {
    public static final SalePeriod ALWAYS = new SalePeriod(null, null);

    private Sheet() {}

    public static SaleSheet of(Product... products) {
        return new SaleSheet("1", List.of(products));
    }

    /** A product without dates. */
    public static Product plain(String id, String state, SalePeriod... periods) {
        return new Product(id, "C" + id, "1", null, "PASS", false, state, List.of(periods), null, List.of());
    }

    /** A product that is always on sale, per date. */
    public static Product dated(String id, Performance... dates) {
        return dated(id, ALWAYS, dates);
    }

    public static Product dated(String id, SalePeriod period, Performance... dates) {
        return new Product(
                id, "C" + id, "1", null, "SINGLE_ENTRY", true, "RUNNING", List.of(period), null, List.of(dates));
    }

    public static Performance date(String id, String state, OffsetDateTime start) {
        return new Performance(id, state, start);
    }
}
