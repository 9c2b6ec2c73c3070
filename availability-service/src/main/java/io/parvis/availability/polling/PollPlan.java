package io.parvis.availability.polling;

import static java.util.Comparator.comparingDouble;

import io.parvis.availability.levels.Levels;
import io.parvis.availability.polling.Wish.Kind;
import io.parvis.availability.sales.OnSale;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Decides what a poll asks SecuTix for, so that each call brings the most. */
final class PollPlan {
    /** Ids in one call. SecuTix does not say how many it takes. */
    static final int IDS_PER_CALL = 100;
    /** The same, of the cheap question what changed. */
    static final int IDS_PER_GATE_CALL = 500;
    /** The least gain that is worth a call of its own. */
    private static final double WORTH_A_CALL = 1e-3;

    /**
     * What one call asks for.
     *
     * @param gain what it brings, by what it costs
     */
    record Batch(Kind kind, List<Wish> wishes, double gain) {
        List<String> ids() {
            return wishes.stream().map(Wish::id).toList();
        }

        /** Whether nothing is left to ask of that wish. */
        boolean answers(Wish wish) {
            return wishes.stream()
                    .anyMatch(taken -> taken == wish || kind == Kind.EVENT && taken.product() == wish.product());
        }

        /** Ids of the products that are asked for as a whole. */
        Set<String> wholes() {
            return kind == Kind.PRODUCT ? new HashSet<>(ids()) : Set.of();
        }

        /** Ids of the performances that are asked for. */
        Set<String> dates() {
            return switch (kind) {
                case PRODUCT -> Set.of();
                case PERFORMANCE -> new HashSet<>(ids());
                case EVENT ->
                    wishes.stream()
                            .flatMap(wish -> wish.product().performanceIds().stream())
                            .collect(Collectors.toSet());
            };
        }
    }

    private PollPlan() {}

    /** Everything that is on sale, save what was told already since the sweep began; the oldest first. */
    static List<Batch> sweep(Collection<OnSale> onSale, Levels levels, Instant began, Instant now, int linesPerCall) {
        List<Wish> left = onSale.stream()
                .filter(product -> levels.oldest(product)
                        // told later than now is told by a clock that jumped
                        .map(told -> told.isBefore(began) || told.isAfter(now))
                        .orElse(true))
                .map(product -> Wishes.whole(
                        product,
                        levels.oldest(product)
                                .map(told -> 1.0 + Math.abs(began.getEpochSecond() - told.getEpochSecond()))
                                .orElse(1e12)))
                .toList();
        return best(left, Integer.MAX_VALUE, linesPerCall);
    }

    /** The calls that gain the most, at most so many. */
    static List<Batch> best(Collection<Wish> wishes, int calls, int linesPerCall) {
        List<Batch> batches = new ArrayList<>();
        List<Wish> left = new ArrayList<>(wishes);
        while (batches.size() < calls) {
            Optional<Batch> next = next(left, linesPerCall);
            if (next.isEmpty()) {
                break;
            }
            batches.add(next.get());
            left.removeIf(next.get()::answers);
        }
        return batches;
    }

    /** The one call that gains the most; empty when none is worth it. */
    static Optional<Batch> next(Collection<Wish> wishes, int linesPerCall) {
        Map<Kind, List<Wish>> byKind =
                wishes.stream().collect(Collectors.groupingBy(Wish::kind, TreeMap::new, Collectors.toList()));
        return byKind.entrySet().stream()
                .map(kind -> fill(kind.getKey(), kind.getValue(), linesPerCall))
                .filter(batch -> !batch.wishes().isEmpty() && batch.gain() >= WORTH_A_CALL)
                .max(comparingDouble(Batch::gain));
    }

    /** The best first, and on as long as the call gains by it: a long answer has to be worth its bytes. */
    private static Batch fill(Kind kind, List<Wish> wishes, int linesPerCall) {
        List<Wish> taken = new ArrayList<>();
        double gain = 0;
        int lines = 0;
        for (Wish wish :
                wishes.stream().sorted(comparingDouble(Wish::gain).reversed()).toList()) {
            boolean better =
                    (gain + wish.gain()) / cost(lines + wish.lines(), linesPerCall) >= gain / cost(lines, linesPerCall);
            if (wish.gain() > 0 && better && taken.size() < IDS_PER_CALL) {
                taken.add(wish);
                gain += wish.gain();
                lines += wish.lines();
            }
        }
        return new Batch(kind, taken, gain / cost(lines, linesPerCall));
    }

    /** In calls: one, or as many as its bytes are the share of. */
    private static double cost(int lines, int linesPerCall) {
        return Math.max(1, (double) lines / linesPerCall);
    }

    static <T> List<List<T>> chunks(List<T> all, int size) {
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            chunks.add(all.subList(from, Math.min(from + size, all.size())));
        }
        return chunks;
    }
}
