package io.parvis.availability.sales;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.parvis.sale.SaleSheet;
import io.parvis.sale.SaleSheet.Performance;
import io.parvis.sale.SaleSheet.Product;
import io.parvis.sale.SaleStatus;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A sale sheet by what is asked for. A product that stands in several seasons is one product here. */
public final class SaleIndex {
    private final Map<String, List<Product>> products;
    private final Set<String> performances;

    public SaleIndex(SaleSheet sheet) {
        products = sheet.products().stream().collect(groupingBy(Product::id, LinkedHashMap::new, Collectors.toList()));
        performances = sheet.products().stream()
                .flatMap(product -> product.performances().stream())
                .map(Performance::id)
                .collect(toUnmodifiableSet());
    }

    public boolean hasProduct(String id) {
        return products.containsKey(id);
    }

    public boolean hasPerformance(String id) {
        return performances.contains(id);
    }

    /** Whether the places of a product are sold per performance. */
    public boolean isDated(String id) {
        return products.getOrDefault(id, List.of()).stream().anyMatch(Product::dated);
    }

    /** The ids of its performances that are on sale at that moment. */
    public Set<String> performancesOnSale(String productId, OffsetDateTime now) {
        return products.getOrDefault(productId, List.of()).stream()
                .filter(Product::dated)
                .flatMap(product -> product.performances().stream()
                        .filter(performance -> product.saleAt(now, performance).status() == SaleStatus.ON_SALE))
                .map(Performance::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** All that SecuTix can be asked about at that moment: dated products only with a performance that is on sale. */
    public List<OnSale> onSale(OffsetDateTime now) {
        return products.keySet().stream()
                .map(id -> onSale(id, now))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<OnSale> onSale(String id, OffsetDateTime now) {
        if (isDated(id)) {
            Set<String> dates = performancesOnSale(id, now);
            return dates.isEmpty() ? Optional.empty() : Optional.of(new OnSale(id, true, dates));
        }
        return products.get(id).stream().anyMatch(product -> product.saleAt(now).status() == SaleStatus.ON_SALE)
                ? Optional.of(new OnSale(id, false, Set.of()))
                : Optional.empty();
    }
}
