package io.parvis.link.sheet;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableList;

import io.parvis.sale.SaleSheet;
import io.parvis.sale.SaleSheet.Performance;
import io.parvis.sale.SaleSheet.Product;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A sale sheet by the ids and codes that are asked for. Where overlapping seasons hold the same one, the newest season
 * comes first.
 */
public final class SaleIndex {
    private static final Comparator<Product> NEWEST_SEASON_FIRST = comparing(
                    Product::seasonStart, nullsFirst(naturalOrder()))
            .thenComparing(Product::seasonId, nullsFirst(naturalOrder()))
            .reversed();

    /** A performance within its product. */
    public record Dated(Product product, Performance performance) {}

    /** Nothing is known. */
    public static final SaleIndex EMPTY = new SaleIndex(new SaleSheet("", List.of()));

    private final List<Product> products;
    private final Map<String, List<Product>> byId;
    private final Map<String, List<Product>> byCode;
    private final Map<String, List<Dated>> performances;

    public SaleIndex(SaleSheet sheet) {
        products = sheet.products().stream().sorted(NEWEST_SEASON_FIRST).toList();
        byId = products.stream().collect(groupingBy(Product::id, toUnmodifiableList()));
        byCode = products.stream()
                .filter(product -> product.code() != null)
                .collect(groupingBy(Product::code, toUnmodifiableList()));
        performances = products.stream()
                .flatMap(product -> product.performances().stream().map(date -> new Dated(product, date)))
                .collect(groupingBy(dated -> dated.performance().id(), toUnmodifiableList()));
    }

    /** Every product, once for each season that holds it. */
    public List<Product> all() {
        return products;
    }

    /** The product, once for each season that holds it; empty when there is none. */
    public List<Product> byId(String id) {
        return byId.getOrDefault(id, List.of());
    }

    /** The products of that code; empty when there is none. */
    public List<Product> byCode(String code) {
        return byCode.getOrDefault(code, List.of());
    }

    /** The performance, once for each season that holds its product; empty when there is none. */
    public List<Dated> performance(String id) {
        return performances.getOrDefault(id, List.of());
    }
}
