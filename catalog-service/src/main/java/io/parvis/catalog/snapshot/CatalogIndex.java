package io.parvis.catalog.snapshot;

import io.parvis.catalog.words.Entry;
import io.parvis.catalog.words.WordIndex;
import io.parvis.language.Text;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A snapshot made ready to be asked. Immutable. */
public final class CatalogIndex {
    private static final Comparator<Season> NEWEST_FIRST = Comparator.comparing(
                    Season::start, Comparator.nullsFirst(Comparator.<OffsetDateTime>naturalOrder()))
            .reversed();

    private final Snapshot snapshot;
    private final int performanceCount;
    private final Turns turns;
    private final Map<String, Season> seasons;
    private final Map<String, Venue> venues;
    private final Map<String, Topic> topics;
    private final Map<String, List<Product>> products;
    private final Map<String, Dated> performances = new HashMap<>();
    private final Map<Class<?>, Object> derived = new ConcurrentHashMap<>();
    private final Map<Product, Price> lowestPrices = new IdentityHashMap<>();

    /** A performance with the product that it belongs to. */
    public record Dated(Product product, Performance performance) {}

    /** @param words made of the same snapshot before */
    CatalogIndex(Snapshot snapshot, WordIndex words) {
        this(snapshot);
        derived.put(WordIndex.class, words);
    }

    public CatalogIndex(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.performanceCount = snapshot.performanceCount();
        this.turns = new Turns(snapshot.products());
        Frame frame = snapshot.frame();
        this.seasons = byId(frame.seasons(), Season::id);
        this.venues = byId(frame.venues(), Venue::id);
        this.topics = byId(frame.topics(), Topic::id);
        List<String> seasonOrder =
                frame.seasons().stream().sorted(NEWEST_FIRST).map(Season::id).toList();
        this.products = snapshot.products().stream()
                .sorted(Comparator.comparingInt(product -> seasonOrder.indexOf(product.seasonId())))
                .collect(Collectors.groupingBy(Product::id));
        for (Product product : snapshot.products()) {
            product.performances()
                    .forEach(
                            performance -> performances.putIfAbsent(performance.id(), new Dated(product, performance)));
        }
        for (Product product : snapshot.products()) {
            lowest(product, frame.limitedTariffs()).ifPresent(price -> lowestPrices.put(product, price));
        }
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    public Frame frame() {
        return snapshot.frame();
    }

    public List<Product> products() {
        return snapshot.products();
    }

    public int performanceCount() {
        return performanceCount;
    }

    /** The last moment up to now at which a sale or a performance began or ended: until now nothing has turned since. */
    public Instant lastTurn(Instant now) {
        return turns.lastBefore(now);
    }

    /** A product in each of its seasons, the newest first; empty when there is none. */
    public List<Product> inEachSeason(String productId) {
        return products.getOrDefault(productId, List.of());
    }

    public Optional<Dated> performance(String performanceId) {
        return Optional.ofNullable(performances.get(performanceId));
    }

    public Optional<Season> season(String id) {
        return Optional.ofNullable(id).map(seasons::get);
    }

    public Optional<Venue> venue(String id) {
        return Optional.ofNullable(id).map(venues::get);
    }

    public Optional<Topic> topic(String id) {
        return Optional.ofNullable(id).map(topics::get);
    }

    /**
     * The lowest price above nothing that everybody can have, on any date; where all prices are for a limited audience,
     * the lowest of those; empty without prices.
     */
    public Optional<Price> lowestPrice(Product product) {
        return Optional.ofNullable(lowestPrices.get(product));
    }

    private static Optional<Price> lowest(Product product, Set<String> limitedTariffs) {
        Comparator<Price> order = Comparator.<Price, Boolean>comparing(
                        price -> isIn(limitedTariffs, price.tariffId()) || isIn(limitedTariffs, price.priceLevelId()))
                .thenComparing(price -> price.thousandths() <= 0)
                .thenComparing(Price::thousandths);
        return Stream.concat(
                        product.prices().stream(),
                        product.performances().stream()
                                .map(Performance::ownPrices)
                                .filter(Objects::nonNull)
                                .distinct()
                                .flatMap(List::stream))
                .min(order);
    }

    private static boolean isIn(Set<String> ids, String id) {
        return id != null && ids.contains(id);
    }

    /** What products are grouped by, each once, in the order of the products. */
    public List<Named> activities() {
        Map<String, Named> byId = new LinkedHashMap<>();
        products().stream()
                .map(Product::activity)
                .filter(activity -> activity != null && activity.id() != null)
                .forEach(activity -> byId.putIfAbsent(activity.id(), activity));
        return List.copyOf(byId.values());
    }

    /** The ids of the topics with that id or code, and of all topics below them. */
    public Set<String> topicsUnder(String idOrCode) {
        Set<String> found = new HashSet<>();
        for (Topic topic : snapshot.frame().topics()) {
            if (idOrCode.equals(topic.id()) || idOrCode.equals(topic.code()) || found.contains(topic.parentId())) {
                found.add(topic.id());
            }
        }
        return found;
    }

    /** Finds products by words; they are numbered as in {@link #products()}. */
    public WordIndex words() {
        return derived(
                WordIndex.class,
                index -> new WordIndex(
                        () -> index.products().stream().map(index::entry).iterator()));
    }

    /** What another package works out of this catalogue, worked out once. */
    public <T> T derived(Class<T> kind, Function<CatalogIndex, T> make) {
        return kind.cast(derived.computeIfAbsent(kind, first -> make.apply(this)));
    }

    private Entry entry(Product product) {
        List<Text> about = new ArrayList<>();
        product.topicIds().forEach(id -> addWithThoseAbove(id, about));
        if (product.activity() != null) {
            about.add(product.activity().name());
        }
        season(product.seasonId()).ifPresent(season -> about.add(season.name()));
        product.performances().stream()
                .map(Performance::venueId)
                .distinct()
                .flatMap(id -> venue(id).stream())
                .forEach(venue -> about.addAll(texts(venue)));
        return new Entry(
                present(product.name(), product.shortName()),
                present(product.code()),
                about.stream().filter(Objects::nonNull).toList(),
                present(product.description()));
    }

    private void addWithThoseAbove(String topicId, List<Text> texts) {
        Set<String> seen = new HashSet<>();
        for (Topic topic = topics.get(topicId); topic != null && seen.add(topic.id()); ) {
            texts.add(topic.name());
            topic = topic.parentId() == null ? null : topics.get(topic.parentId());
        }
    }

    @SafeVarargs
    private static <T> List<T> present(T... values) {
        return Arrays.stream(values).filter(Objects::nonNull).toList();
    }

    private static List<Text> texts(Venue venue) {
        List<Text> texts = new ArrayList<>(Arrays.asList(venue.name(), venue.site(), venue.space()));
        if (venue.town() != null) {
            texts.add(new Text(Map.of("", venue.town())));
        }
        return texts;
    }

    private static <T> Map<String, T> byId(List<T> items, Function<T, String> id) {
        return items.stream().collect(Collectors.toMap(id, item -> item, (first, again) -> first));
    }
}
