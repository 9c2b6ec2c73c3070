package io.parvis.catalog.search;

import io.parvis.catalog.snapshot.CatalogIndex;
import io.parvis.catalog.snapshot.Product;
import io.parvis.language.Text;
import io.parvis.pointofsale.PointOfSale;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.lucene.util.FixedBitSet;

/** One catalogue, its products numbered and put into sets and orders: built once, asked often. */
final class SearchIndex {
    /** Readers of the first page, and those who page on in the order of a little earlier. */
    private static final int KEPT_TURNS = 4;

    private final PointOfSale pos;
    private final CatalogIndex catalog;
    private final Classification classification;
    private final Schedule schedule;
    private final DateOrders dateOrders;
    private final Map<String, int[]> nameOrders = new ConcurrentHashMap<>();
    private final AtomicReference<List<Turn>> turns = new AtomicReference<>(List.of());

    private SearchIndex(PointOfSale pos, CatalogIndex catalog) {
        this.pos = pos;
        this.catalog = catalog;
        this.classification = new Classification(catalog);
        this.schedule = new Schedule(catalog, pos.timeZone());
        this.dateOrders = new DateOrders(catalog.products());
    }

    static SearchIndex of(PointOfSale pos, CatalogIndex catalog) {
        return catalog.derived(SearchIndex.class, asked -> new SearchIndex(pos, asked));
    }

    List<Product> products() {
        return catalog.products();
    }

    CatalogIndex catalog() {
        return catalog;
    }

    Classification classification() {
        return classification;
    }

    Schedule schedule() {
        return schedule;
    }

    FixedBitSet none() {
        return new FixedBitSet(products().size());
    }

    FixedBitSet everything() {
        FixedBitSet everything = none();
        everything.set(0, products().size());
        return everything;
    }

    /** As things stand at that moment. */
    Turn at(Instant moment) {
        Instant turned = catalog.lastTurn(moment);
        List<Turn> known = turns.get();
        for (Turn turn : known) {
            if (turn.moment().equals(turned)) {
                return turn;
            }
        }
        Turn turn = new Turn(catalog, dateOrders, turned, pos.timeZone());
        List<Turn> kept = new ArrayList<>(known.size() + 1);
        kept.add(turn);
        known.stream().limit(KEPT_TURNS - 1).forEach(kept::add);
        turns.compareAndSet(known, kept);
        return turn;
    }

    /** The numbers of all products in the order of their names. */
    int[] byName(String language) {
        return nameOrders.computeIfAbsent(
                language,
                first -> Orders.byName(
                        products(), language, product -> text(product.name(), language), dateOrders.byPlace()));
    }

    /** {@code null} when there is no text at all. */
    String text(Text text, String language) {
        return text == null ? null : text.in(language, pos).orElse(null);
    }

    /** The point of sale's languages, that one first. */
    List<String> languages(String first) {
        return Stream.concat(Stream.of(first), pos.languages().stream())
                .distinct()
                .toList();
    }
}
