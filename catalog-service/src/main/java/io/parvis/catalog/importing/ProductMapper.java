package io.parvis.catalog.importing;

import io.parvis.catalog.snapshot.Named;
import io.parvis.catalog.snapshot.Performance;
import io.parvis.catalog.snapshot.Price;
import io.parvis.catalog.snapshot.Product;
import io.parvis.language.Text;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.sale.SalePeriod;
import io.parvis.secutix.export.ExportedProduct;
import io.parvis.secutix.export.SecutixDates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes a product of the export into the draft. What cannot be used is left out with a warning, never the rest. */
final class ProductMapper {
    private final PointOfSale pos;
    private final Draft draft;
    private final SaleCalendar calendar;
    private final Set<String> seen = new HashSet<>();

    ProductMapper(PointOfSale pos, Draft draft) {
        this.pos = pos;
        this.draft = draft;
        this.calendar = new SaleCalendar(pos, draft);
    }

    void take(ExportedProduct exported) {
        String id = exported.id();
        if (!isUsable(id)) {
            draft.leftOut("product", id, "has no usable id");
        } else if (exported.season() < 0) {
            draft.leftOut("product", id, "stands in no season");
        } else if (!"RUNNING".equals(exported.state()) && !"SUSPENDED".equals(exported.state())) {
            draft.leftOut("product", id, "has the state " + exported.state());
        } else if (!seen.add(exported.season() + "/" + id)) {
            draft.leftOut("product", id, "stands twice in its season");
        } else {
            draft.entries.add(new Draft.Entry(exported.season(), product(exported)));
        }
    }

    static boolean isUsable(String id) {
        return id != null && id.matches("\\d{1,19}");
    }

    /** The product, standing in no season yet. */
    Product product(ExportedProduct exported) {
        boolean dated = "event".equals(exported.form());
        List<SalePeriod> periods = calendar.periods(exported);
        Map<ExportedProduct.Performance, List<Price>> performancePrices = performancePrices(exported);
        List<Price> prices = dated ? mostCommon(performancePrices) : prices(exported.id(), exported.prices());
        List<Performance> performances = performances(exported, performancePrices, prices);
        draft.performanceCount += performances.size();
        return new Product(
                exported.id(),
                exported.code(),
                null,
                exported.family() == null ? "UNKNOWN" : exported.family(),
                exported.subFamily(),
                exported.state(),
                dated,
                new Text(exported.name()),
                new Text(exported.shortName()),
                new Text(exported.description()),
                new Product.Images(exported.smallImage(), exported.mediumImage(), exported.largeImage()),
                exported.detailUrl(),
                named(exported.activity()),
                exported.topics().stream()
                        .map(draft::topic)
                        .filter(topic -> topic != null)
                        .distinct()
                        .toList(),
                periods,
                prices,
                performances,
                exported.lines().stream().map(ProductMapper::component).toList(),
                exported.crossSells().stream()
                        .filter(link -> link.targetProductId() != null)
                        .sorted(Comparator.comparing(
                                ExportedProduct.CrossSell::rank, Comparator.nullsLast(Comparator.naturalOrder())))
                        .map(this::crossSell)
                        .toList(),
                details(exported));
    }

    private Map<ExportedProduct.Performance, List<Price>> performancePrices(ExportedProduct exported) {
        Map<ExportedProduct.Performance, List<Price>> prices = new HashMap<>();
        for (ExportedProduct.Performance performance : exported.performances()) {
            performance.seatCategories().forEach(this::rememberSeatCategory);
            prices.put(performance, draft.shared(prices(performance.id(), performance.prices())));
        }
        return prices;
    }

    private void rememberSeatCategory(ExportedProduct.Named category) {
        if (category.id() != null) {
            draft.seatCategories.putIfAbsent(category.id(), named(category));
        }
    }

    private List<Performance> performances(
            ExportedProduct exported, Map<ExportedProduct.Performance, List<Price>> prices, List<Price> usual) {
        List<Performance> performances = new ArrayList<>();
        for (ExportedProduct.Performance performance : exported.performances()) {
            var start = SecutixDates.parse(performance.start(), pos.timeZone());
            if (performance.id() == null || start.isEmpty()) {
                draft.leftOut("performance", performance.id(), "has no usable id or start");
                continue;
            }
            Long minutes = performance.durationMinutes();
            List<Price> own = prices.get(performance);
            performances.add(new Performance(
                    performance.id(),
                    performance.state(),
                    start.get(),
                    minutes == null || minutes <= 0 ? null : start.get().plusMinutes(minutes),
                    performance.venueId(),
                    own.equals(usual) ? null : own,
                    performance.code()));
        }
        performances.sort(Comparator.comparing(Performance::start).thenComparing(Performance::id));
        return performances;
    }

    private List<Price> prices(String ofWhat, List<ExportedProduct.Price> exported) {
        List<Price> prices = new ArrayList<>();
        for (ExportedProduct.Price price : exported) {
            if (isUsable(ofWhat, price.amount())) {
                prices.add(new Price(price.seatCategoryId(), price.tariffId(), price.priceLevelId(), price.amount()));
            }
        }
        draft.priceCount += prices.size();
        return prices;
    }

    private boolean isUsable(String ofWhat, Long amount) {
        boolean usable = amount != null && amount >= 0;
        if (!usable) {
            draft.leftOut("price", ofWhat, "has no usable amount");
        }
        return usable;
    }

    private static List<Price> mostCommon(Map<ExportedProduct.Performance, List<Price>> prices) {
        Map<List<Price>, Integer> counts = new HashMap<>();
        prices.values().forEach(list -> counts.merge(list, 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Comparator.<Map.Entry<List<Price>, Integer>>comparingInt(Map.Entry::getValue)
                        .thenComparing(entry -> entry.getKey().toString()))
                .map(Map.Entry::getKey)
                .orElse(List.of());
    }

    private static Product.Component component(ExportedProduct.Line line) {
        return new Product.Component(
                line.id(), new Text(line.name()), line.minQuantity(), line.maxQuantity(), line.productIds());
    }

    private Product.CrossSell crossSell(ExportedProduct.CrossSell link) {
        return new Product.CrossSell(
                link.targetProductId(),
                link.type(),
                SecutixDates.parse(link.start(), pos.timeZone()).orElse(null),
                SecutixDates.parse(link.end(), pos.timeZone()).orElse(null),
                new Text(link.name()),
                link.baseMinQuantity(),
                link.quantityType(),
                link.sameDateAsBase());
    }

    private Product.Details details(ExportedProduct exported) {
        return new Product.Details(
                exported.previousSeasonProductId(),
                exported.audienceType(),
                exported.minQuantity(),
                exported.maxQuantity(),
                exported.pass() == null ? null : pass(exported.id(), exported.pass()));
    }

    private Product.Pass pass(String productId, ExportedProduct.Pass pass) {
        return new Product.Pass(
                pass.consecutive(),
                pass.dateMandatory(),
                pass.guided(),
                pass.items().stream()
                        .map(item -> new Product.PassItem(
                                item.id(),
                                item.prices().stream()
                                        .filter(price -> isUsable(productId, price.amount()))
                                        .map(ProductMapper::passPrice)
                                        .toList(),
                                item.timeslotIds()))
                        .toList());
    }

    private static Product.PassPrice passPrice(ExportedProduct.PassPrice price) {
        return new Product.PassPrice(
                new Price(price.seatCategoryId(), price.tariffId(), price.priceLevelId(), price.amount()),
                price.minQuantity(),
                price.maxQuantity(),
                price.startDate(),
                price.endDate(),
                price.startTime(),
                price.quota());
    }

    static Named named(ExportedProduct.Named named) {
        return named == null ? null : new Named(named.id(), named.code(), new Text(named.name()));
    }
}
