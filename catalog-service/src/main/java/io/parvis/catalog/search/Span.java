package io.parvis.catalog.search;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * A stretch of time.
 *
 * @param from epoch milliseconds
 * @param to epoch milliseconds, included
 */
record Span(long from, long to) {
    static final Span ALWAYS = new Span(Long.MIN_VALUE, Long.MAX_VALUE);

    /** @param from,to {@code null} = without end on that side */
    static Span of(Instant from, Instant to) {
        return new Span(from == null ? Long.MIN_VALUE : ceiling(from), to == null ? Long.MAX_VALUE : to.toEpochMilli());
    }

    static Span of(YearMonth month, ZoneId zone) {
        return new Span(millis(month, zone), millis(month.plusMonths(1), zone) - 1);
    }

    /** What both have; it may be empty. */
    Span and(Span other) {
        return new Span(Math.max(from, other.from), Math.min(to, other.to));
    }

    boolean isAlways() {
        return equals(ALWAYS);
    }

    private static long ceiling(Instant moment) {
        long millis = moment.toEpochMilli();
        return Instant.ofEpochMilli(millis).equals(moment) ? millis : millis + 1;
    }

    private static long millis(YearMonth month, ZoneId zone) {
        return month.atDay(1).atStartOfDay(zone).toInstant().toEpochMilli();
    }
}
