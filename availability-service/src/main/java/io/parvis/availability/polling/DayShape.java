package io.parvis.availability.polling;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;

/**
 * How much of a day's calls each hour gets: nearly the same in all hours in which people look, since the oldest levels are
 * met in those that get fewer, and little when hardly anybody does. Where few looks are known, nights get a third of what
 * days do.
 */
final class DayShape {
    private static final int NIGHT_ENDS = 7;
    private static final double NIGHT = 0.3;
    private static final double LEAST = 0.2;
    /** The share of an average hour's looks at which an hour gets half of what the busiest do. */
    private static final double HALF = 0.3;
    /** As many looks as the assumption is worth. */
    private static final double ASSUMED = 500;

    private static final double HOUR = Duration.ofHours(1).toMillis();

    private final double[] weights = new double[24];
    private final ZoneId zone;

    DayShape(double[] looksByHour, ZoneId zone) {
        this.zone = zone;
        double looks = Arrays.stream(looksByHour).sum();
        double[] seen = Arrays.stream(looksByHour)
                .map(hour -> looks == 0 ? 0 : busy(24 * hour / looks))
                .toArray();
        double average = Math.max(1e-9, Arrays.stream(seen).average().orElse(0));
        for (int hour = 0; hour < 24; hour++) {
            double assumed = hour < NIGHT_ENDS ? NIGHT : 1;
            weights[hour] = Math.max(LEAST, (ASSUMED * assumed + looks * seen[hour] / average) / (ASSUMED + looks));
        }
    }

    /** From 0 for nobody to nearly 1 from an average hour's looks on. */
    private static double busy(double looks) {
        return looks * looks / (looks * looks + HALF * HALF);
    }

    /** The share of what is to be spent until {@code end} that one hour from now would get. */
    double share(Instant now, Instant end) {
        double hours = Math.max(0, Duration.between(now, end).toMillis()) / HOUR;
        double left = (int) hours / 24 * Arrays.stream(weights).sum();
        int hour = hour(now);
        for (double rest = hours % 24; rest > 0; rest--) {
            left += weights[hour++ % 24] * Math.min(1, rest);
        }
        return left == 0 ? 1 : weights[hour(now)] / left;
    }

    private int hour(Instant moment) {
        return moment.atZone(zone).getHour();
    }

    double weight(Instant moment) {
        return weights[hour(moment)];
    }
}
