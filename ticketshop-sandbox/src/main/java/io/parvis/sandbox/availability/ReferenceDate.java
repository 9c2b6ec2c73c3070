package io.parvis.sandbox.availability;

import io.parvis.sandbox.venue.Today;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/** The date that a caller counts changes from. */
final class ReferenceDate {
    private ReferenceDate() {}

    /**
     * The epoch when there is none; empty when it cannot be read.
     *
     * @param text ISO 8601, with or without an offset; {@code null} or blank = none
     */
    static Optional<Instant> read(String text) {
        if (text == null || text.isBlank()) {
            return Optional.of(Instant.EPOCH);
        }
        try {
            TemporalAccessor date =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(text.strip(), ZonedDateTime::from, LocalDateTime::from);
            return Optional.of(
                    date instanceof ZonedDateTime zoned
                            ? zoned.toInstant()
                            : ((LocalDateTime) date).atZone(Today.ZONE).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
