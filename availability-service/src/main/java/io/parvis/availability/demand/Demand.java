package io.parvis.availability.demand;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What visitors look at, over all replicas.
 *
 * @param products how often the level of a product was asked for of late, by id; older looks count less
 * @param performances the same of performances
 * @param byHour looks of seven days by hour of the day, in the point of sale's zone; 24 of them
 * @param recent all recent looks
 */
public record Demand(Map<String, Double> products, Map<String, Double> performances, double[] byHour, double recent) {
    public static final int DAYS = 7;

    public static final Demand NONE = new Demand(Map.of(), Map.of(), new double[24]);

    static final String PRODUCT = "p";
    static final String PERFORMANCE = "d";
    /** What counts for recent: this slot whole, the one before by half, and so on. */
    static final int SLOTS = 4;

    static final Duration SLOT = Duration.ofMinutes(5);

    public Demand(Map<String, Double> products, Map<String, Double> performances, double[] byHour) {
        this(products, performances, byHour, sum(products) + sum(performances));
    }

    /** @param slots looks by {@link #PRODUCT} or {@link #PERFORMANCE} and id, of five minutes each, the newest first */
    public static Demand of(List<Map<String, Long>> slots, double[] byHour) {
        Map<String, Double> products = new HashMap<>();
        Map<String, Double> performances = new HashMap<>();
        double weight = 1;
        for (Map<String, Long> slot : slots) {
            double each = weight;
            slot.forEach((field, looks) -> (field.startsWith(PRODUCT) ? products : performances)
                    .merge(field.substring(1), each * looks, Double::sum));
            weight /= 2;
        }
        return new Demand(products, performances, byHour);
    }

    /**
     * Looks of seven days by hour of the day: what the whole days of fewer say stands for all.
     *
     * @param days the last seven by hour, the newest first; without looks before counting began
     */
    public static double[] week(List<double[]> days) {
        int whole = days.size();
        while (whole > 0 && Arrays.stream(days.get(whole - 1)).sum() == 0) {
            whole--;
        }
        // the day on which counting began is not whole
        whole = whole == DAYS ? whole : Math.max(0, whole - 1);
        double[] byHour = new double[24];
        for (double[] day : days.subList(0, whole)) {
            for (int hour = 0; hour < byHour.length; hour++) {
                byHour[hour] += day[hour] * DAYS / whole;
            }
        }
        return byHour;
    }

    public double ofProduct(String id) {
        return products.getOrDefault(id, 0.0);
    }

    public double ofPerformance(String id) {
        return performances.getOrDefault(id, 0.0);
    }

    /** What {@link #recent} would be if visitors came as they do at these hours: the present slot is but begun. */
    public double expectedRecent(Instant now, ZoneId zone) {
        double expected = 0;
        double weight = 1;
        Instant end = now;
        Duration slot = Duration.ofMillis(now.toEpochMilli() % SLOT.toMillis());
        for (int back = 0; back < SLOTS; back++) {
            double perMinute = byHour[end.atZone(zone).getHour()] / DAYS / 60;
            expected += weight * perMinute * slot.toMillis() / 60_000;
            weight /= 2;
            end = end.minus(slot).minusMillis(1);
            slot = SLOT;
        }
        return expected;
    }

    private static double sum(Map<String, Double> looks) {
        return looks.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
