package io.parvis.secutix.budget;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * How far an institution's budget is used.
 *
 * @param at when that was so, by Redis's clock
 * @param month such as 2026-11; empty while Redis's clock and this machine's are in different months
 * @param since when the first call of the month was counted
 * @param usage of the month
 * @param days of the month, those with calls
 * @param taps by service
 * @param exportFrom when the next export is possible
 * @param open calls that are under way
 * @param exportBytes of the last export, by point of sale
 */
public record Standing(
        Instant at,
        String month,
        Instant since,
        Map<Purpose, Usage> usage,
        SortedMap<LocalDate, Map<Purpose, Usage>> days,
        Map<Purpose, Tap> taps,
        Optional<Instant> exportFrom,
        long open,
        Map<String, Long> exportBytes) {

    /**
     * One service.
     *
     * @param minuteCalls that count for this minute
     */
    public record Tap(long minuteCalls, Optional<Instant> closedUntil) {}

    public Usage total() {
        return total(usage);
    }

    public static Usage total(Map<Purpose, Usage> parts) {
        return parts.values().stream().reduce(Usage.NONE, Usage::plus);
    }
}
