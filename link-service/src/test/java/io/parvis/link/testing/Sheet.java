package io.parvis.link.testing;

import io.parvis.sale.SalePeriod;
import io.parvis.sale.SaleSheet.Performance;
import io.parvis.sale.SaleSheet.Product;
import java.time.OffsetDateTime;
import java.util.List;

/** Pieces of sale sheets, so that a test says only what it is about. */
public final class Sheet {
    private Sheet() {}

    public static SalePeriod period(OffsetDateTime start, OffsetDateTime end) {
        return new SalePeriod(start, end);
    }

    /** A product without dates. */
    public static Product plain(String id, String state, SalePeriod... periods) {
        return new Product(id, "C" + id, "1", null, "PASS", false, state, List.of(periods), null, List.of());
    }

    /** A product that is sold per date. */
    public static Product dated(String id, SalePeriod period, Performance... dates) {
        return new Product(
                id, "C" + id, "1", null, "SINGLE_ENTRY", true, "RUNNING", List.of(period), null, List.of(dates));
    }

    /** The same product, in a season of that number that starts then. */
    public static Product inSeason(Product product, String season, OffsetDateTime start) {
        return new Product(
                product.id(),
                product.code(),
                season,
                start,
                product.family(),
                product.dated(),
                product.state(),
                product.salePeriods(),
                product.pageUrl(),
                product.performances());
    }

    /** The same product under another code and with a page on the site. */
    public static Product named(Product product, String code, String pageUrl) {
        return new Product(
                product.id(),
                code,
                product.seasonId(),
                product.seasonStart(),
                product.family(),
                product.dated(),
                product.state(),
                product.salePeriods(),
                pageUrl,
                product.performances());
    }

    public static Performance date(String id, String state, OffsetDateTime start) {
        return new Performance(id, state, start);
    }
}
