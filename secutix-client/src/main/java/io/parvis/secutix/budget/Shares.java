package io.parvis.secutix.budget;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How what is left of a month is shared. The catalogue may take from all of it; for availability it is what the imports
 * of the days to come do not need: one for each point of sale and day, with an export as large as the last one.
 */
final class Shares {
    /** The cheap questions, the export, asking again while it is prepared, now and then one more by an operator. */
    private static final int CALLS_PER_IMPORT = 10;

    private static final long CHEAP_BYTES_PER_IMPORT = 20_000;
    /** An export, where none was seen yet. */
    static final long EXPORT_GUESS = 10_000_000;
    /** Any other answer, where none of its kind was seen yet. */
    static final long ANSWER_GUESS = 20_000;
    /** Large exports under a small contract leave availability something all the same. */
    private static final double CATALOG_AT_MOST = 0.8;

    private static final double HOUR = Duration.ofHours(1).toMillis();

    private final Institution institution;
    private final Standing standing;

    Shares(Institution institution, Standing standing) {
        this.institution = institution;
        this.standing = standing;
    }

    /** What of the month is left for all. */
    Usage left() {
        Usage used = standing.total();
        Limits limits = institution.limits();
        return new Usage(
                Math.max(0, limits.callsPerMonth() - used.calls()), Math.max(0, limits.bytesPerMonth() - used.bytes()));
    }

    /** What of it is not for that purpose. */
    Usage keptFrom(Purpose purpose) {
        return switch (purpose) {
            case CATALOG -> Usage.NONE;
            case AVAILABILITY -> forImports();
        };
    }

    Allowance allowance(Purpose purpose) {
        Usage left = left();
        Usage kept = keptFrom(purpose);
        long calls = left.calls() - kept.calls();
        long bytes = left.bytes() - kept.bytes();
        double hours = Math.max(1, Duration.between(standing.at(), monthEnds()).toMillis() / HOUR);
        double lasting = Math.min(calls, (double) bytes / usualBytes(purpose)) / hours;
        Optional<Instant> closedUntil = standing.taps().get(purpose).closedUntil();
        return new Allowance(
                calls,
                bytes,
                monthEnds(),
                closedUntil,
                Math.min(lasting, institution.limits().callsPerMinute() * 60.0));
    }

    Instant monthEnds() {
        return YearMonth.parse(standing.month())
                .plusMonths(1)
                .atDay(1)
                .atStartOfDay(institution.zone())
                .toInstant();
    }

    private Usage forImports() {
        LocalDate today = LocalDate.ofInstant(standing.at(), institution.zone());
        LocalDate end = YearMonth.parse(standing.month()).plusMonths(1).atDay(1);
        long days = Math.max(1, ChronoUnit.DAYS.between(today, end));
        long calls = days * CALLS_PER_IMPORT * institution.pointsOfSale().size();
        long bytes = days
                * institution.pointsOfSale().stream()
                        .mapToLong(slug ->
                                standing.exportBytes().getOrDefault(slug, EXPORT_GUESS) + CHEAP_BYTES_PER_IMPORT)
                        .sum();
        Usage left = left();
        return new Usage(atMost(calls, left.calls()), atMost(bytes, left.bytes()));
    }

    private static long atMost(long wanted, long left) {
        return Math.min(wanted, Math.round(left * CATALOG_AT_MOST));
    }

    private long usualBytes(Purpose purpose) {
        Usage usage = standing.usage().get(purpose);
        return usage.calls() == 0 ? ANSWER_GUESS : Math.max(1, usage.bytes() / usage.calls());
    }
}
