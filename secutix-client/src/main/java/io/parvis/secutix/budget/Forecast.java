package io.parvis.secutix.budget;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What becomes of the month at the rate of the last days.
 *
 * @param total at its end, if nothing stopped it
 * @param runsDryAt when the calls or the bytes are used up; empty when the month holds
 */
public record Forecast(Usage total, Optional<Instant> runsDryAt) {
    /** Days that the present rate is taken from: enough for a daily export to be no burst. */
    private static final int DAYS = 7;

    /** The first import of a month says nothing of the hours to come. */
    private static final double LEAST_HOURS = 24;

    private static final double HOUR = Duration.ofHours(1).toMillis();

    static Forecast of(Institution institution, Standing standing) {
        Shares shares = new Shares(institution, standing);
        LocalDate first = LocalDate.ofInstant(standing.at(), institution.zone()).minusDays(DAYS - 1);
        Usage lately = standing.days().tailMap(first).values().stream()
                .map(Standing::total)
                .reduce(Usage.NONE, Usage::plus);
        Instant begin = later(first.atStartOfDay(institution.zone()).toInstant(), standing.since());
        double hours =
                Math.max(LEAST_HOURS, Duration.between(begin, standing.at()).toMillis() / HOUR);
        double hoursLeft = Duration.between(standing.at(), shares.monthEnds()).toMillis() / HOUR;
        double calls = lately.calls() / hours;
        double bytes = lately.bytes() / hours;
        Usage used = standing.total();
        Usage total = used.plus(new Usage(Math.round(calls * hoursLeft), Math.round(bytes * hoursLeft)));
        Usage left = shares.left();
        Optional<Instant> dry = Stream.of(lasts(left.calls(), calls), lasts(left.bytes(), bytes))
                .filter(last -> last < hoursLeft)
                .min(Double::compare)
                .map(last -> standing.at().plusMillis(Math.round(last * HOUR)));
        return new Forecast(total, dry);
    }

    /** In hours. */
    private static double lasts(long left, double rate) {
        return rate <= 0 ? Double.MAX_VALUE : left / rate;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
