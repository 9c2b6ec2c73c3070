package io.parvis.availability.polling;

import io.parvis.availability.polling.Wish.Kind;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the cheap question brings: it makes everything new that did not change, in one call, and nothing else. How much that
 * is, is learned from the answers.
 */
final class Unrest {
    private static final double MEMORY = 0.7;
    /** By so much trust in the question comes back with each poll that does without it. */
    private static final double TRUST = 0.03;

    private final Set<String> changed = new HashSet<>();
    private double unchangedShare = 1;

    /** What one call brings when it asks what changed. */
    synchronized double gainOfGate(List<Wish> wishes, int calls) {
        return unchangedShare * gain(wishes, wish -> !isKnownToHaveChanged(wish)) / calls;
    }

    /**
     * The question was asked.
     *
     * @param before what was wished before
     * @param confirmed ids of the products that have not changed
     */
    synchronized void told(List<Wish> before, Set<String> confirmed) {
        double open = gain(before, wish -> !isKnownToHaveChanged(wish));
        double brought = gain(before, wish -> confirmed.contains(wish.product().productId()));
        unchangedShare =
                open == 0 ? unchangedShare : MEMORY * unchangedShare + (1 - MEMORY) * Math.min(1, brought / open);
        changed.clear();
        before.stream()
                .map(wish -> wish.product().productId())
                .filter(id -> !confirmed.contains(id))
                .forEach(changed::add);
    }

    /** Levels were asked for without the question. */
    synchronized void didWithout() {
        unchangedShare += TRUST * (1 - unchangedShare);
    }

    synchronized void asked(Collection<Wish> wishes) {
        wishes.stream().filter(wish -> wish.kind() != Kind.PERFORMANCE).forEach(wish -> changed.remove(wish.id()));
    }

    private boolean isKnownToHaveChanged(Wish wish) {
        return changed.contains(wish.product().productId());
    }

    /** Single dates are part of their event's wish. */
    private static double gain(List<Wish> wishes, Predicate<Wish> which) {
        return wishes.stream()
                .filter(wish -> wish.kind() != Kind.PERFORMANCE)
                .filter(which)
                .mapToDouble(Wish::gain)
                .sum();
    }
}
