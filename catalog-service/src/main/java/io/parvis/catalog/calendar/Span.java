package io.parvis.catalog.calendar;

import io.parvis.catalog.browsing.Reader;
import io.parvis.catalog.snapshot.Performance;
import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import io.parvis.query.Query;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** Which performances a calendar holds, by when they start: from {@code from} to {@code to}, both included. */
record Span(OffsetDateTime from, Optional<OffsetDateTime> to) {

    /** Without {@code from}: from the day one month ago, so that what was seen lately does not vanish from a calendar. */
    static Span of(Query query, Reader reader) {
        ZoneId zone = reader.pos().timeZone();
        Optional<OffsetDateTime> from = query.date("from", zone, false);
        Optional<OffsetDateTime> to = query.date("to", zone, true);
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            throw ProblemException.about(ProblemKind.INVALID_PARAMETER, "from", "must not be later than 'to'");
        }
        return new Span(
                from.orElseGet(() -> reader.now()
                        .toLocalDate()
                        .minusMonths(1)
                        .atStartOfDay(zone)
                        .toOffsetDateTime()),
                to);
    }

    boolean holds(Performance performance) {
        return !performance.start().isBefore(from)
                && (to.isEmpty() || !performance.start().isAfter(to.get()));
    }
}
