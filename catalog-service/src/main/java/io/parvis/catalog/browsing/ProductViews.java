package io.parvis.catalog.browsing;

import io.parvis.catalog.browsing.PassParts.PassView;
import io.parvis.catalog.browsing.Views.ComponentView;
import io.parvis.catalog.browsing.Views.CrossSellView;
import io.parvis.catalog.browsing.Views.ImagesView;
import io.parvis.catalog.browsing.Views.NamedView;
import io.parvis.catalog.browsing.Views.PerformanceView;
import io.parvis.catalog.browsing.Views.PriceView;
import io.parvis.catalog.browsing.Views.ProductView;
import io.parvis.catalog.browsing.Views.SalePeriodView;
import io.parvis.catalog.browsing.Views.TopicView;
import io.parvis.catalog.snapshot.Performance;
import io.parvis.catalog.snapshot.Price;
import io.parvis.catalog.snapshot.Product;
import io.parvis.money.Money;
import io.parvis.sale.Sale;
import io.parvis.sale.SalePeriod;
import java.util.List;
import java.util.Optional;

/** Shows products and performances to one reader. */
public final class ProductViews {
    private final Reader reader;
    private final NameViews names;

    public ProductViews(Reader reader) {
        this.reader = reader;
        this.names = new NameViews(reader);
    }

    /** As in a list: without performances, price grid, sale periods, components and cross-sells. */
    ProductView summary(Product product) {
        return view(product, null, null, null, null, null, null);
    }

    /** In full, without its other seasons and without what depends on the clock: it changes by publication alone. */
    public ProductView lasting(Product product) {
        return detail(product).lasting();
    }

    ProductView detail(Product product) {
        return view(
                product,
                product.salePeriods().stream().map(this::salePeriod).toList(),
                prices(product.prices()),
                product.dated()
                        ? product.performances().stream()
                                .map(performance -> performance(product, performance, performance.ownPrices(), false))
                                .toList()
                        : null,
                product.components().isEmpty()
                        ? null
                        : product.components().stream().map(this::component).toList(),
                product.crossSells().stream()
                        .flatMap(link -> crossSell(link).stream())
                        .toList(),
                product.details().pass() == null
                        ? null
                        : new PassViews(this).of(product.details().pass()));
    }

    /** As in an agenda: with its product's name. */
    PerformanceView inAgenda(Product product, Performance performance) {
        return performance(product, performance, performance.ownPrices(), true);
    }

    /** On its own: with all its prices. */
    PerformanceView alone(Product product, Performance performance) {
        return performance(product, performance, product.pricesOf(performance), true);
    }

    private ProductView view(
            Product product,
            List<SalePeriodView> salePeriods,
            List<PriceView> priceGrid,
            List<PerformanceView> performances,
            List<ComponentView> components,
            List<CrossSellView> crossSells,
            PassView pass) {
        Sale sale = product.saleAt(reader.now());
        List<NamedView> otherSeasons = reader.catalog().inEachSeason(product.id()).stream()
                .filter(other -> !other.seasonId().equals(product.seasonId()))
                .map(other -> names.season(other.seasonId()))
                .toList();
        return new ProductView(
                product.id(),
                product.code(),
                names.season(product.seasonId()),
                otherSeasons.isEmpty() ? null : otherSeasons,
                product.family(),
                product.subFamily(),
                product.state(),
                reader.text(product.name()),
                reader.text(product.shortName()),
                reader.text(product.description()),
                images(product.images()),
                names.pageUrl(product.pageUrl()),
                names.named(product.activity()),
                product.topicIds().stream()
                        .flatMap(id -> reader.catalog().topic(id).stream())
                        .map(topic ->
                                new TopicView(topic.id(), topic.code(), reader.text(topic.name()), topic.parentId()))
                        .toList(),
                sale.status().name(),
                sale.opensAt().orElse(null),
                sale.closesAt().orElse(null),
                salePeriods,
                priceFrom(product),
                priceGrid,
                Timeline.start(product, reader.now()).orElse(null),
                product.performances().size(),
                performances,
                components,
                crossSells,
                product.details().previousSeasonProductId(),
                product.details().audienceType(),
                product.details().minQuantity(),
                product.details().maxQuantity(),
                pass);
    }

    private PerformanceView performance(
            Product product, Performance performance, List<Price> prices, boolean withProduct) {
        Sale sale = product.saleAt(reader.now(), performance);
        return new PerformanceView(
                performance.id(),
                performance.start(),
                performance.end(),
                reader.catalog().venue(performance.venueId()).map(names::venue).orElse(null),
                performance.state(),
                sale.status().name(),
                sale.opensAt().orElse(null),
                prices == null ? null : prices(prices),
                withProduct ? names.of(product) : null,
                performance.code());
    }

    private static ImagesView images(Product.Images images) {
        boolean none = images.small() == null && images.medium() == null && images.large() == null;
        return none ? null : new ImagesView(images.small(), images.medium(), images.large());
    }

    private List<PriceView> prices(List<Price> prices) {
        return prices.stream().map(this::price).toList();
    }

    PriceView price(Price price) {
        var frame = reader.catalog().frame();
        return new PriceView(
                names.known(frame.seatCategories(), price.seatCategoryId()),
                names.known(frame.tariffs(), price.tariffId()),
                names.known(frame.priceLevels(), price.priceLevelId()),
                Money.ofThousandths(price.thousandths(), reader.pos().currency()));
    }

    private SalePeriodView salePeriod(SalePeriod period) {
        var tariffs = reader.catalog().frame().tariffs();
        return new SalePeriodView(
                period.start(),
                period.end(),
                period.tariffIds() == null
                        ? null
                        : period.tariffIds().stream()
                                .map(id -> names.known(tariffs, id))
                                .toList());
    }

    private Money priceFrom(Product product) {
        return reader.catalog()
                .lowestPrice(product)
                .map(price ->
                        Money.ofThousandths(price.thousandths(), reader.pos().currency()))
                .orElse(null);
    }

    private ComponentView component(Product.Component line) {
        return new ComponentView(
                line.id(),
                reader.text(line.name()),
                line.minQuantity(),
                line.maxQuantity(),
                line.productIds().stream()
                        .flatMap(id -> names.reference(id).stream())
                        .toList());
    }

    private Optional<CrossSellView> crossSell(Product.CrossSell link) {
        return names.reference(link.productId())
                .map(product -> new CrossSellView(
                        product,
                        link.type(),
                        link.start(),
                        link.end(),
                        reader.text(link.name()),
                        link.baseMinQuantity(),
                        link.quantityType(),
                        link.sameDate()));
    }
}
