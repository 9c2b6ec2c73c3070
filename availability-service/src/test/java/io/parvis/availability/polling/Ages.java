package io.parvis.availability.polling;

import java.util.Arrays;

/** Ages in seconds, and what share of them is below what. */
final class Ages {
    private int[] seconds = new int[1024];
    private int count;

    void add(long age) {
        if (count == seconds.length) {
            seconds = Arrays.copyOf(seconds, 2 * count);
        }
        seconds[count++] = (int) age;
    }

    /** In minutes. */
    double percentile(double share) {
        int[] sorted = Arrays.copyOf(seconds, count);
        Arrays.sort(sorted);
        return sorted[(int) Math.min(count - 1L, (long) (share * count))] / 60.0;
    }

    /** In minutes. */
    double mean() {
        return Arrays.stream(seconds, 0, count).average().orElse(0) / 60;
    }

    int count() {
        return count;
    }

    String percentiles() {
        return "%.1f | %.1f".formatted(percentile(0.5), percentile(0.95));
    }

    @Override
    public String toString() {
        return "%.1f | ".formatted(mean()) + percentiles();
    }
}
