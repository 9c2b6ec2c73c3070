package io.parvis.catalog.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.parvis.catalog.browsing.Reader;
import io.parvis.catalog.snapshot.CatalogIndex;
import io.parvis.catalog.snapshot.Frame;
import io.parvis.catalog.snapshot.Named;
import io.parvis.catalog.snapshot.Product;
import io.parvis.catalog.snapshot.Season;
import io.parvis.pointofsale.PointOfSale;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A published catalogue as a flat set of objects for other systems: one for each kind and id, holding nothing that
 * depends on the clock. What stands in several seasons is one object: what it is in the newest, and in
 * {@code otherSeasons} what it is in the others. Immutable.
 */
public final class FeedObjects {
    private final CatalogIndex catalog;
    private final PointOfSale pos;
    private final Map<ObjectKey, Function<FeedViews, Described<?>>> objects = new LinkedHashMap<>();

    public FeedObjects(CatalogIndex catalog, PointOfSale pos) {
        this.catalog = catalog;
        this.pos = pos;
        Frame frame = catalog.frame();
        each("season", frame.seasons(), Season::id, FeedViews::season);
        each("venue", frame.venues(), venue -> venue.id(), FeedViews::venue);
        each("topic", frame.topics(), topic -> topic.id(), FeedViews::topic);
        each("activity", catalog.activities(), Named::id, FeedViews::named);
        each("tariff", inOrder(frame.tariffs()), Named::id, FeedViews::named);
        each("seatCategory", inOrder(frame.seatCategories()), Named::id, FeedViews::named);
        each("priceLevel", inOrder(frame.priceLevels()), Named::id, FeedViews::named);
        each("showcase", frame.showcases(), showcase -> showcase.id(), FeedViews::showcase);
        inSeasons(
                "advantage",
                frame.advantages(),
                advantage -> advantage.id(),
                advantage -> advantage.seasonId(),
                FeedViews::advantage);
        inSeasons("product", catalog.products(), Product::id, Product::seasonId, FeedViews::product);
    }

    /** All of them, in the order of the export: what others refer to comes first. */
    public List<ObjectKey> keys() {
        return List.copyOf(objects.keySet());
    }

    /**
     * One object, to be written by Jackson.
     *
     * @param language ISO 639-1, of the texts outside {@code translations}
     */
    public Optional<Object> data(ObjectKey key, String language) {
        return Optional.ofNullable(objects.get(key)).map(shown -> shown.apply(views(language)));
    }

    /**
     * 64 bits of a hash for each object. Those of two versions are equal when the JSON is the same in every language of
     * the point of sale.
     *
     * @param json as it writes answers
     */
    public Map<ObjectKey, Long> fingerprints(ObjectMapper json) {
        List<FeedViews> languages = pos.languages().stream().map(this::views).toList();
        Fingerprint fingerprint = new Fingerprint(json);
        Map<ObjectKey, Long> fingerprints = new LinkedHashMap<>();
        objects.forEach((key, shown) ->
                fingerprints.put(key, fingerprint.of(languages.stream().map(shown))));
        return fingerprints;
    }

    /** Nothing of what is shown depends on the moment. */
    private FeedViews views(String language) {
        return new FeedViews(new Reader(pos, catalog, language, Instant.EPOCH));
    }

    private <T> void each(
            String kind, Collection<T> all, Function<T, String> id, BiFunction<FeedViews, T, Described<?>> shown) {
        all.stream()
                .filter(item -> id.apply(item) != null)
                .forEach(item ->
                        objects.putIfAbsent(new ObjectKey(kind, id.apply(item)), views -> shown.apply(views, item)));
    }

    private <T, V> void inSeasons(
            String kind,
            List<T> all,
            Function<T, String> id,
            Function<T, String> seasonId,
            BiFunction<FeedViews, T, Described<V>> shown) {
        Comparator<T> newestFirst = Comparator.<T, OffsetDateTime>comparing(
                        item -> catalog.season(seasonId.apply(item))
                                .map(Season::start)
                                .orElse(null),
                        Comparator.nullsFirst(Comparator.naturalOrder()))
                .reversed();
        Map<String, Map<String, T>> byId = new LinkedHashMap<>();
        all.forEach(item -> byId.computeIfAbsent(id.apply(item), first -> new LinkedHashMap<>(2))
                .putIfAbsent(seasonId.apply(item), item));
        byId.forEach((each, bySeason) -> {
            List<T> seasons = bySeason.values().stream().sorted(newestFirst).toList();
            objects.put(
                    new ObjectKey(kind, each),
                    views -> Described.joined(seasons.stream()
                            .map(item -> shown.apply(views, item))
                            .toList()));
        });
    }

    /** These maps keep no order of their own. */
    private static Collection<Named> inOrder(Map<String, Named> byId) {
        return new TreeMap<>(byId).values();
    }
}
