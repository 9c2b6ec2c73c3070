package io.parvis.availability.polling;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import io.parvis.availability.levels.Levels;
import io.parvis.availability.sales.OnSale;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** Decides what a poll asks SecuTix for, in as few calls as possible. */
final class PollPlan {
    /** Ids in one call. SecuTix does not say how many it takes. */
    static final int IDS_PER_CALL = 100;

    /** Products of one kind, for one call. */
    record Batch(boolean dated, List<OnSale> products) {
        List<String> ids() {
            return products.stream().map(OnSale::productId).toList();
        }
    }

    private PollPlan() {}

    /** Everything that is on sale, save what was told already since the sweep began. */
    static List<Batch> sweep(Collection<OnSale> onSale, Levels levels, Instant began) {
        return batches(
                oldestFirst(onSale, levels).stream()
                        .filter(product -> oldest(product, levels).isBefore(began))
                        .toList(),
                List.of());
    }

    /**
     * What changed, and what came on sale or got a new performance since the last poll. What SecuTix was asked and never
     * told is asked again as far as there is room in the same calls.
     */
    static List<Batch> changes(Collection<OnSale> onSale, Levels levels, Set<String> changed) {
        Predicate<OnSale> wanted = product ->
                changed.contains(product.productId()) || levels.parts(product).anyMatch(Objects::isNull);
        List<OnSale> ordered = oldestFirst(onSale, levels);
        return batches(
                ordered.stream().filter(wanted).toList(),
                ordered.stream()
                        .filter(wanted.negate())
                        .filter(product -> oldest(product, levels).equals(Instant.MIN))
                        .toList());
    }

    /** So that polls that are cut short by SecuTix's limits get round nevertheless. */
    private static List<OnSale> oldestFirst(Collection<OnSale> onSale, Levels levels) {
        return onSale.stream()
                .sorted(comparing(product -> oldest(product, levels)))
                .toList();
    }

    /** @param riders are taken along where there is room */
    private static List<Batch> batches(List<OnSale> wanted, List<OnSale> riders) {
        List<Batch> batches = new ArrayList<>();
        for (boolean dated : new boolean[] {true, false}) {
            List<OnSale> kind = new ArrayList<>(
                    wanted.stream().filter(product -> product.dated() == dated).toList());
            int room = Math.floorMod(-kind.size(), IDS_PER_CALL);
            riders.stream()
                    .filter(product -> product.dated() == dated)
                    .limit(room)
                    .forEach(kind::add);
            chunks(kind, IDS_PER_CALL).forEach(chunk -> batches.add(new Batch(dated, chunk)));
        }
        return batches;
    }

    static <T> List<List<T>> chunks(List<T> all, int size) {
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            chunks.add(all.subList(from, Math.min(from + size, all.size())));
        }
        return chunks;
    }

    /** When SecuTix told the oldest part of a product; long ago when a part was never told. */
    private static Instant oldest(OnSale product, Levels levels) {
        return levels.parts(product)
                .map(entry -> entry == null || entry.asOf() == null ? Instant.MIN : entry.asOf())
                .min(naturalOrder())
                .orElse(Instant.MIN);
    }
}
