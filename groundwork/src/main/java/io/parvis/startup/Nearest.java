package io.parvis.startup;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Guesses which known key somebody meant who wrote an unknown one. */
final class Nearest {
    private static final int MOST_SLIPS = 3;

    private Nearest() {}

    /** The second half of a sentence about the unknown key. */
    static String hint(String unknown, Collection<String> known) {
        return samePlaceElsewhere(unknown, known)
                .or(() -> slip(unknown, known))
                .map(meant -> "'" + meant.replace(".*", ".…") + "' was probably meant")
                .orElseGet(() -> "known there are " + String.join(", ", neighbours(unknown, known)));
    }

    /** The keys of the same section; at the top, or in a section that is unknown itself, the first parts of all keys. */
    private static Collection<String> neighbours(String unknown, Collection<String> known) {
        String section = unknown.substring(0, unknown.lastIndexOf('.') + 1);
        List<String> there = known.stream()
                .filter(key -> !section.isEmpty() && key.startsWith(section))
                .toList();
        return there.isEmpty()
                ? known.stream()
                        .map(key -> key.replaceFirst("\\..*", ".…"))
                        .distinct()
                        .toList()
                : there;
    }

    /** A key that ends like the unknown one, such as {@code availability.cycle} for {@code cycle}. */
    private static Optional<String> samePlaceElsewhere(String unknown, Collection<String> known) {
        String last = unknown.substring(unknown.lastIndexOf('.') + 1);
        return known.stream()
                .filter(key -> key.endsWith("." + last) || key.equals(last))
                .findFirst();
    }

    private static Optional<String> slip(String unknown, Collection<String> known) {
        return known.stream()
                .filter(key -> slips(unknown, key) <= MOST_SLIPS)
                .min(Comparator.comparing(key -> slips(unknown, key)));
    }

    /** The Levenshtein distance: letters to add, drop or change. */
    private static int slips(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
