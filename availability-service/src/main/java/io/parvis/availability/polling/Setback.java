package io.parvis.availability.polling;

import io.parvis.secutix.Outcome;
import java.time.Instant;

/**
 * Why polling waits.
 *
 * @param kind what stays the same while the same thing goes wrong: told in the log when it changes
 * @param reason a sentence for operators
 * @param failures in a row
 * @param since when it was met
 */
record Setback(String kind, String reason, int failures, Instant since, Instant until) {

    /** Also when the clock was set back meanwhile, which must not make the wait longer. */
    boolean isOver(Instant now) {
        return !now.isBefore(until) || now.isBefore(since);
    }

    static String kind(Outcome<?> outcome) {
        return outcome.getClass().getSimpleName()
                + (outcome instanceof Outcome.Rejected<?> rejected
                        ? rejected.statusCode()
                        : outcome instanceof Outcome.Trouble<?> trouble ? trouble.kind() : "");
    }
}
