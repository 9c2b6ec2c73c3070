package io.parvis.catalog.linkeddata;

import io.parvis.catalog.browsing.NameViews;
import io.parvis.catalog.browsing.Reader;
import io.parvis.catalog.browsing.Views.NamedView;
import io.parvis.catalog.snapshot.Frame;
import io.parvis.catalog.snapshot.Price;
import io.parvis.catalog.snapshot.Product;
import io.parvis.level.Level;
import io.parvis.money.Money;
import io.parvis.sale.SalePeriod;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a product costs, when it is sold, and whether there are places left. */
final class Offers {
    private final Reader reader;
    private final NameViews views;
    private final Frame frame;

    Offers(Reader reader) {
        this.reader = reader;
        this.views = new NameViews(reader);
        this.frame = reader.catalog().frame();
    }

    /** One offer for each place in the price grid. */
    List<Map<String, Object>> each(Product product, Node seller, Level level) {
        return forEverybody(product.prices()).stream()
                .map(price -> common("Offer", product, sells(price), level)
                        .with("name", name(price))
                        .with("price", amount(price))
                        .with("seller", seller)
                        .members())
                .toList();
    }

    /** One offer; its lowest and highest price where it has several. {@code null} without prices. */
    Node together(Product product, List<Price> prices, Level level) {
        List<Price> sold = forEverybody(prices);
        if (sold.isEmpty()) {
            return null;
        }
        Price lowest =
                sold.stream().min(Comparator.comparing(Price::thousandths)).orElseThrow();
        Price highest =
                sold.stream().max(Comparator.comparing(Price::thousandths)).orElseThrow();
        Predicate<SalePeriod> any = period -> true;
        if (lowest.thousandths() == highest.thousandths()) {
            return common("Offer", product, any, level).with("price", amount(lowest));
        }
        return common("AggregateOffer", product, any, level)
                .with("lowPrice", amount(lowest))
                .with("highPrice", amount(highest))
                .with("offerCount", sold.size());
    }

    private Node common(String type, Product product, Predicate<SalePeriod> counts, Level level) {
        Optional<SalePeriod> period = period(product, counts);
        return Node.of(type)
                .with("priceCurrency", reader.pos().currency().getCurrencyCode())
                .with("url", views.pageUrl(product.pageUrl()))
                .with("availability", availability(level))
                .with(
                        "validFrom",
                        period.map(SalePeriod::start).map(this::local).orElse(null))
                .with(
                        "validThrough",
                        period.map(SalePeriod::end).map(this::local).orElse(null));
    }

    /** {@code null} = nothing is claimed. */
    private static String availability(Level level) {
        return switch (level) {
            case AVAILABLE -> "https://schema.org/InStock";
            case LIMITED -> "https://schema.org/LimitedAvailability";
            case SOLD_OUT -> "https://schema.org/SoldOut";
            case UNKNOWN -> null;
        };
    }

    /** Prices of a limited audience are left out, unless there are no others. */
    private List<Price> forEverybody(List<Price> prices) {
        List<Price> open = prices.stream()
                .filter(price ->
                        price.tariffId() == null || !frame.limitedTariffs().contains(price.tariffId()))
                .toList();
        return open.isEmpty() ? prices : open;
    }

    private static Predicate<SalePeriod> sells(Price price) {
        return period -> period.tariffIds() == null || period.tariffIds().contains(price.tariffId());
    }

    /** The period that is open or comes next; the last one when all are over. */
    private Optional<SalePeriod> period(Product product, Predicate<SalePeriod> counts) {
        List<SalePeriod> inOrder = product.salePeriods().stream()
                .filter(counts)
                .sorted(Comparator.comparing(SalePeriod::start, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        return inOrder.stream()
                .filter(period -> period.end() == null || period.end().isAfter(reader.now()))
                .findFirst()
                .or(() -> inOrder.stream().reduce((earlier, later) -> later));
    }

    private String name(Price price) {
        String name = Stream.of(
                        views.known(frame.seatCategories(), price.seatCategoryId()),
                        views.known(frame.tariffs(), price.tariffId()),
                        views.known(frame.priceLevels(), price.priceLevelId()))
                .filter(Objects::nonNull)
                .map(NamedView::name)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return name.isEmpty() ? null : name;
    }

    private String amount(Price price) {
        return Money.ofThousandths(price.thousandths(), reader.pos().currency()).amount();
    }

    private OffsetDateTime local(OffsetDateTime moment) {
        return moment.atZoneSameInstant(reader.pos().timeZone()).toOffsetDateTime();
    }
}
