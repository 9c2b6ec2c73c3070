package io.parvis.catalog.linkeddata;

import io.parvis.catalog.browsing.NameViews;
import io.parvis.catalog.browsing.Reader;
import io.parvis.catalog.feed.PlainText;
import io.parvis.catalog.snapshot.Performance;
import io.parvis.catalog.snapshot.Product;
import io.parvis.catalog.snapshot.Venue;
import io.parvis.level.Level;
import io.parvis.level.LevelIndex;
import io.parvis.sale.SaleStatus;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A product in the words of schema.org: an {@code Event} for each performance that is not over, joined by an
 * {@code EventSeries} when it has several; a {@code Product} when it has no dates.
 */
final class ProductGraph {
    private static final String SCHEMA = "https://schema.org/";

    private final Reader reader;
    private final NameViews views;
    private final Offers offers;
    private final Product product;
    private final Node seller;
    private final LevelIndex levels;

    /**
     * @param shopUrl the ticketshop's address
     * @param levels what is known of how many places are left
     */
    ProductGraph(Reader reader, Product product, String shopUrl, LevelIndex levels) {
        this.levels = levels;
        this.reader = reader;
        this.views = new NameViews(reader);
        this.offers = new Offers(reader);
        this.product = product;
        this.seller = Node.of("Organization")
                .with("name", reader.pos().name(reader.language()))
                .with("url", shopUrl);
    }

    /** The whole document. */
    Map<String, Object> document() {
        return new Node()
                .with("@context", "https://schema.org")
                .with("@graph", product.performances().isEmpty() ? List.of(undated()) : dated())
                .members();
    }

    private Map<String, Object> undated() {
        SaleStatus sale = product.saleAt(reader.now()).status();
        Level level = levels.ofProduct(product.id()).level();
        return described(Node.of("Product"))
                .with("sku", product.code())
                .with("offers", sale == SaleStatus.NOT_ON_SALE ? null : offers.each(product, seller, left(sale, level)))
                .members();
    }

    private List<Map<String, Object>> dated() {
        List<Performance> shown = shown();
        List<Map<String, Object>> graph = new ArrayList<>();
        String series = product.performances().size() > 1 ? seriesId() : null;
        if (series != null) {
            graph.add(series(series, shown));
        }
        shown.forEach(performance -> graph.add(event(performance, series)));
        return graph;
    }

    /** Those that are not over; the last one when all are. */
    private List<Performance> shown() {
        List<Performance> inOrder = product.performances().stream()
                .sorted(Comparator.comparing(Performance::start).thenComparing(Performance::id))
                .toList();
        List<Performance> upcoming = inOrder.stream()
                .filter(performance -> end(performance).isAfter(reader.now()))
                .toList();
        return upcoming.isEmpty() ? inOrder.subList(inOrder.size() - 1, inOrder.size()) : upcoming;
    }

    private Map<String, Object> event(Performance performance, String series) {
        Optional<Venue> venue = reader.catalog().venue(performance.venueId());
        boolean canceled = isCanceled(product.state()) || isCanceled(performance.state());
        SaleStatus sale = product.saleAt(reader.now(), performance).status();
        Level level = levels.ofPerformance(performance.id()).level();
        return described(Node.of("Event"))
                .with("inLanguage", reader.language())
                .with("startDate", local(performance.start()))
                .with("endDate", performance.end() == null ? null : local(performance.end()))
                .with("eventStatus", SCHEMA + (canceled ? "EventCancelled" : "EventScheduled"))
                .with(
                        "eventAttendanceMode",
                        venue.map(at -> SCHEMA + "OfflineEventAttendanceMode").orElse(null))
                .with("location", venue.map(this::place).orElse(null))
                .with("organizer", seller)
                .with(
                        "offers",
                        sale == SaleStatus.NOT_ON_SALE
                                ? null
                                : offers.together(product, product.pricesOf(performance), left(sale, level)))
                .with("superEvent", series == null ? null : Node.reference(series))
                .members();
    }

    private Map<String, Object> series(String id, List<Performance> shown) {
        List<Map<String, Object>> places = shown.stream()
                .map(Performance::venueId)
                .distinct()
                .flatMap(venue -> reader.catalog().venue(venue).stream())
                .map(venue -> place(venue).members())
                .toList();
        OffsetDateTime end = shown.stream()
                .map(ProductGraph::end)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return described(Node.of("EventSeries").with("@id", id))
                .with("inLanguage", reader.language())
                .with("startDate", local(shown.get(0).start()))
                .with("endDate", local(end))
                .with("location", places)
                .with("organizer", seller)
                .members();
    }

    private Node described(Node node) {
        return node.with("name", reader.text(product.name()))
                .with("description", PlainText.of(reader.text(product.description())))
                .with("image", images())
                .with("url", views.pageUrl(product.pageUrl()));
    }

    /** A relative address would mean something else on the page that this ends up in. */
    private List<String> images() {
        return Stream.of(
                        product.images().large(),
                        product.images().medium(),
                        product.images().small())
                .filter(Objects::nonNull)
                .filter(image -> image.startsWith("https://") || image.startsWith("http://"))
                .distinct()
                .toList();
    }

    private Node place(Venue venue) {
        Node address = Node.of("PostalAddress")
                .with("streetAddress", venue.street())
                .with("postalCode", venue.postalCode())
                .with("addressLocality", venue.town())
                .with("addressCountry", venue.countryCode());
        return Node.of("Place")
                .with("name", reader.text(venue.name()))
                .with("address", address.members().size() > 1 ? address : null);
    }

    private String seriesId() {
        String page = views.pageUrl(product.pageUrl());
        return page == null ? "_:product-" + product.id() : page + "#product-" + product.id();
    }

    private OffsetDateTime local(OffsetDateTime moment) {
        return moment.atZoneSameInstant(reader.pos().timeZone()).toOffsetDateTime();
    }

    private static OffsetDateTime end(Performance performance) {
        return performance.end() == null ? performance.start() : performance.end();
    }

    /** Levels are told of what is on sale; of other things they claim nothing. */
    private static Level left(SaleStatus sale, Level level) {
        return sale == SaleStatus.ON_SALE ? level : Level.UNKNOWN;
    }

    private static boolean isCanceled(String state) {
        return state != null && state.startsWith("CANCELED");
    }
}
