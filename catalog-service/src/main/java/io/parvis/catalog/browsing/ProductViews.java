package io.parvis.catalog.browsing;

import io.parvis.catalog.browsing.Views.ComponentView;
import io.parvis.catalog.browsing.Views.CrossSellView;
import io.parvis.catalog.browsing.Views.ImagesView;
import io.parvis.catalog.browsing.Views.NamedView;
import io.parvis.catalog.browsing.Views.PassView;
import io.parvis.catalog.browsing.Views.PerformanceView;
import io.parvis.catalog.browsing.Views.PriceView;
import io.parvis.catalog.browsing.Views.ProductView;
import io.parvis.catalog.browsing.Views.SalePeriodView;
import io.parvis.catalog.browsing.Views.TopicView;
import io.parvis.catalog.browsing.Views.VenueView;
import io.parvis.catalog.snapshot.Named;
import io.parvis.catalog.snapshot.Performance;
import io.parvis.catalog.snapshot.Price;
import io.parvis.catalog.snapshot.Product;
import io.parvis.catalog.snapshot.Season;
import io.parvis.catalog.snapshot.Venue;
import io.parvis.money.Money;
import io.parvis.sale.Sale;
import io.parvis.sale.SalePeriod;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows products and performances to one reader. */
public final class ProductViews {
    private final Reader reader;

    public ProductViews(Reader reader) {
        this.reader = reader;
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
                .map(other -> season(other.seasonId()))
                .toList();
        return new ProductView(
                product.id(),
                product.code(),
                season(product.seasonId()),
                otherSeasons.isEmpty() ? null : otherSeasons,
                product.family(),
                product.subFamily(),
                product.state(),
                reader.text(product.name()),
                reader.text(product.shortName()),
                reader.text(product.description()),
                images(product.images()),
                pageUrl(product.pageUrl()),
                named(product.activity()),
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
                reader.catalog().venue(performance.venueId()).map(this::venue).orElse(null),
                performance.state(),
                sale.status().name(),
                sale.opensAt().orElse(null),
                prices == null ? null : prices(prices),
                withProduct ? new NamedView(product.id(), product.code(), reader.text(product.name())) : null,
                performance.code());
    }

    public NamedView season(String id) {
        Season season = reader.catalog().season(id).orElseThrow();
        return new NamedView(season.id(), season.code(), reader.text(season.name()));
    }

    public VenueView venue(Venue venue) {
        return new VenueView(
                venue.id(),
                venue.code(),
                reader.text(venue.name()),
                reader.text(venue.site()),
                reader.text(venue.space()),
                venue.street(),
                venue.postalCode(),
                venue.town(),
                venue.countryCode(),
                venue.formattedAddress(),
                venue.siteId(),
                venue.siteCode(),
                venue.spaceId(),
                venue.spaceCode(),
                venue.areas() == null || venue.areas().isEmpty()
                        ? null
                        : venue.areas().stream().map(this::named).toList());
    }

    private static ImagesView images(Product.Images images) {
        boolean none = images.small() == null && images.medium() == null && images.large() == null;
        return none ? null : new ImagesView(images.small(), images.medium(), images.large());
    }

    /** @param pattern with {@code {LANGUAGE}} in it, or {@code null} */
    public String pageUrl(String pattern) {
        return pattern == null ? null : pattern.replace("{LANGUAGE}", reader.language());
    }

    public NamedView named(Named named) {
        return named == null ? null : new NamedView(named.id(), named.code(), reader.text(named.name()));
    }

    private List<PriceView> prices(List<Price> prices) {
        return prices.stream().map(this::price).toList();
    }

    PriceView price(Price price) {
        var frame = reader.catalog().frame();
        return new PriceView(
                known(frame.seatCategories(), price.seatCategoryId()),
                known(frame.tariffs(), price.tariffId()),
                known(frame.priceLevels(), price.priceLevelId()),
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
                                .map(id -> known(tariffs, id))
                                .toList());
    }

    /** A reference that leads nowhere is shown by its id alone. */
    public NamedView known(Map<String, Named> all, String id) {
        if (id == null) {
            return null;
        }
        return Optional.ofNullable(all.get(id)).map(this::named).orElseGet(() -> new NamedView(id, null, null));
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
                line.productIds().stream().flatMap(id -> reference(id).stream()).toList());
    }

    private Optional<CrossSellView> crossSell(Product.CrossSell link) {
        return reference(link.productId())
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

    /** Another product by name; empty when it is not published. */
    public Optional<NamedView> reference(String productId) {
        return reader.catalog().inEachSeason(productId).stream()
                .findFirst()
                .map(product -> new NamedView(product.id(), product.code(), reader.text(product.name())));
    }
}
