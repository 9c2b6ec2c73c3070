package io.parvis.catalog.calendar;

import io.parvis.catalog.browsing.Reader;
import io.parvis.catalog.search.SearchQuestion;
import io.parvis.catalog.snapshot.Performance;
import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import io.parvis.query.Query;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
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

    /** The same question, held to this span. */
    SearchQuestion of(SearchQuestion question) {
        return new SearchQuestion(
                question.words(),
                question.filters(),
                from.toInstant(),
                to.map(OffsetDateTime::toInstant).orElse(null),
                null,
                List.of());
    }

    boolean holds(Performance performance) {
        return !performance.start().isBefore(from)
                && (to.isEmpty() || !performance.start().isAfter(to.get()));
    }
}
