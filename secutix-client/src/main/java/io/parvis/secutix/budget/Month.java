package io.parvis.secutix.budget;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * A month of the contract, and the day in it.
 *
 * @param ends when the next one starts
 */
record Month(YearMonth month, LocalDate day, Instant starts, Instant ends) {
    private static final int KEPT = 13;

    static Month at(Instant moment, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(moment, zone);
        YearMonth month = YearMonth.from(day);
        return new Month(
                month,
                day,
                month.atDay(1).atStartOfDay(zone).toInstant(),
                month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant());
    }

    /** The oldest month whose figures are kept. */
    YearMonth oldestKept() {
        return month.minusMonths(KEPT);
    }
}
