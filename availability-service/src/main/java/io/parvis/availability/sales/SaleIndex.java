package io.parvis.availability.sales;

import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.parvis.sale.SalePeriod;
import io.parvis.sale.SaleSheet;
import io.parvis.sale.SaleSheet.Performance;
import io.parvis.sale.SaleSheet.Product;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A sale sheet by what is asked for. A product that stands in several seasons is one product here. */
public final class SaleIndex {
    private final Map<String, List<Product>> products;
    private final Set<String> dated;
    private final Set<String> performances;
    private final Instant[] openings;
    private final Instant[] turns;
    private volatile Offer offer;

    /** What is on sale between two moments. */
    private record Offer(Instant from, Instant until, List<OnSale> all, Map<String, OnSale> byId) {}

    public SaleIndex(SaleSheet sheet) {
        products = sheet.products().stream().collect(groupingBy(Product::id, LinkedHashMap::new, Collectors.toList()));
        dated = sheet.products().stream()
                .filter(Product::dated)
                .map(Product::id)
                .collect(toUnmodifiableSet());
        performances = sheet.products().stream()
                .flatMap(product -> product.performances().stream())
                .map(Performance::id)
                .collect(toUnmodifiableSet());
        openings = inOrder(sheet.products().stream().flatMap(SaleIndex::openings));
        turns = inOrder(sheet.products().stream().flatMap(SaleIndex::turns));
    }

    /** The first moment after {@code since} at which the sale of something opens. */
    public Optional<Instant> nextOpening(Instant since) {
        int next = after(openings, since);
        return next < openings.length ? Optional.of(openings[next]) : Optional.empty();
    }

    /** Where the first moment after that one stands; the length when there is none. */
    private static int after(Instant[] moments, Instant since) {
        int at = Arrays.binarySearch(moments, since);
        return at >= 0 ? at + 1 : -at - 1;
    }

    private static Instant[] inOrder(Stream<OffsetDateTime> moments) {
        return moments.filter(Objects::nonNull)
                .map(OffsetDateTime::toInstant)
                .sorted()
                .distinct()
                .toArray(Instant[]::new);
    }

    private static Stream<OffsetDateTime> openings(Product product) {
        return product.salePeriods().stream().map(SalePeriod::start);
    }

    /** When something of a product begins or ends to be on sale. */
    private static Stream<OffsetDateTime> turns(Product product) {
        return Stream.concat(
                product.salePeriods().stream().flatMap(period -> Stream.of(period.start(), period.end())),
                product.performances().stream().map(Performance::start));
    }

    /** Whether the sale of a product opened after {@code since} and by {@code now}. */
    public boolean openedBetween(String productId, Instant since, Instant now) {
        return products.getOrDefault(productId, List.of()).stream()
                .flatMap(SaleIndex::openings)
                .filter(Objects::nonNull)
                .map(OffsetDateTime::toInstant)
                .anyMatch(start -> start.isAfter(since) && !start.isAfter(now));
    }

    /** The first moment after {@code now} at which what is on sale of a product changes by the clock alone. */
    public Optional<Instant> nextTurn(String productId, Instant now) {
        return products.getOrDefault(productId, List.of()).stream()
                .flatMap(SaleIndex::turns)
                .filter(Objects::nonNull)
                .map(OffsetDateTime::toInstant)
                .filter(moment -> moment.isAfter(now))
                .min(naturalOrder());
    }

    public boolean hasProduct(String id) {
        return products.containsKey(id);
    }

    public boolean hasPerformance(String id) {
        return performances.contains(id);
    }

    /** Whether the places of a product are sold per performance. */
    public boolean isDated(String id) {
        return dated.contains(id);
    }

    /** The ids of its performances that are on sale at that moment, in the order of the catalogue. */
    public Set<String> performancesOnSale(String productId, OffsetDateTime now) {
        OnSale product = at(now.toInstant()).byId().get(productId);
        return product == null ? Set.of() : product.performanceIds();
    }

    /** All that SecuTix can be asked about at that moment: dated products only with a performance that is on sale. */
    public List<OnSale> onSale(OffsetDateTime now) {
        return at(now.toInstant()).all();
    }

    /** Between two turns nothing changes. */
    private Offer at(Instant now) {
        Offer known = offer;
        if (known != null && !now.isBefore(known.from()) && now.isBefore(known.until())) {
            return known;
        }
        int next = after(turns, now);
        OffsetDateTime moment = now.atOffset(ZoneOffset.UTC);
        List<OnSale> all = products.keySet().stream()
                .map(id -> onSale(id, moment))
                .flatMap(Optional::stream)
                .toList();
        Offer found = new Offer(
                next == 0 ? Instant.MIN : turns[next - 1],
                next == turns.length ? Instant.MAX : turns[next],
                all,
                all.stream().collect(toUnmodifiableMap(OnSale::productId, product -> product)));
        offer = found;
        return found;
    }

    private Optional<OnSale> onSale(String id, OffsetDateTime now) {
        if (isDated(id)) {
            Set<String> dates = products.get(id).stream()
                    .filter(Product::dated)
                    .flatMap(product -> product.performances().stream()
                            .filter(date -> product.saleAt(now, date).isOpen()))
                    .map(Performance::id)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            return dates.isEmpty() ? Optional.empty() : Optional.of(new OnSale(id, true, dates));
        }
        return products.get(id).stream().anyMatch(product -> product.saleAt(now).isOpen())
                ? Optional.of(new OnSale(id, false, Set.of()))
                : Optional.empty();
    }
}
