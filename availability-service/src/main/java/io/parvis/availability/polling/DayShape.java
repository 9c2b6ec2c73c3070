package io.parvis.availability.polling;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;

/**
 * How much of a day's calls each hour gets. Ages weigh least when calls follow the square root of the looks; where few
 * looks are known, nights get a third of what days do.
 */
final class DayShape {
    private static final int NIGHT_ENDS = 7;
    private static final double NIGHT = 0.3;
    private static final double LEAST = 0.15;
    /** As many looks as the assumption is worth. */
    private static final double ASSUMED = 500;

    private static final double HOUR = Duration.ofHours(1).toMillis();

    private final double[] weights = new double[24];
    private final ZoneId zone;

    DayShape(double[] looksByHour, ZoneId zone) {
        this.zone = zone;
        double roots = 0;
        double looks = 0;
        for (double hour : looksByHour) {
            roots += Math.sqrt(hour) / 24;
            looks += hour;
        }
        for (int hour = 0; hour < 24; hour++) {
            double assumed = hour < NIGHT_ENDS ? NIGHT : 1;
            double seen = roots == 0 ? 0 : Math.sqrt(looksByHour[hour]) / roots;
            weights[hour] = Math.max(LEAST, (ASSUMED * assumed + looks * seen) / (ASSUMED + looks));
        }
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
