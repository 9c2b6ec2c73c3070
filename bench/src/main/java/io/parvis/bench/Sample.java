package io.parvis.bench;

import java.util.Arrays;

/**
 * What one round saw of one side.
 *
 * @param value a throughput, or a median
 * @param p99 the 99th percentile of single answers; NaN where there are none
 */
public record Sample(double value, double p99) {

    public static Sample of(double value) {
        return new Sample(value, Double.NaN);
    }

    /** Median and 99th percentile of single times. */
    public static Sample ofTimes(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return new Sample(percentile(sorted, 0.5), percentile(sorted, 0.99));
    }

    private static double percentile(double[] sorted, double share) {
        int place = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.max(0, place)];
    }
}
