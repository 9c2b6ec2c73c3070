package io.parvis.catalog.browsing;

import io.parvis.catalog.snapshot.CatalogIndex.Dated;
import io.parvis.catalog.snapshot.Performance;
import io.parvis.catalog.snapshot.Product;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Optional;

/** The order of things in time: what is to come first, the next one leading; what has no date; what is past, last. */
final class Timeline {
    private Timeline() {}

    /** Start of the next performance, or of the last one when all have begun; empty without performances. */
    static Optional<OffsetDateTime> start(Product product, OffsetDateTime now) {
        return product.performances().stream()
                .filter(performance -> performance.isAfter(now))
                .findFirst()
                .or(() -> product.performances().stream().reduce((earlier, later) -> later))
                .map(Performance::start);
    }

    static Comparator<Product> ofProducts(OffsetDateTime now) {
        return Comparator.<Product, Place>comparing(product -> Place.of(start(product, now), now))
                .thenComparing(Product::code, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Product::id)
                .thenComparing(Product::seasonId);
    }

    static Comparator<Dated> ofPerformances(OffsetDateTime now) {
        return Comparator.<Dated, Place>comparing(
                        dated -> Place.of(Optional.of(dated.performance().start()), now))
                .thenComparing(dated -> dated.performance().id());
    }

    private record Place(int part, long order) implements Comparable<Place> {
        static Place of(Optional<OffsetDateTime> start, OffsetDateTime now) {
            if (start.isEmpty()) {
                return new Place(1, 0);
            }
            long second = start.get().toEpochSecond();
            return start.get().isAfter(now) ? new Place(0, second) : new Place(2, -second);
        }

        @Override
        public int compareTo(Place other) {
            return part != other.part ? Integer.compare(part, other.part) : Long.compare(order, other.order);
        }
    }
}
