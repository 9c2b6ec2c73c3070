package io.parvis.secutix.export;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/** Dates as SecuTix writes them: ISO 8601, with or without a fraction of a second, an offset, a time. */
public final class SecutixDates {
    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendPattern("[XXX][XX][X]")
            .optionalEnd()
            .optionalEnd()
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    private SecutixDates() {}

    /** That moment with the zone's own offset; empty for {@code null} and for what is not a date. */
    public static Optional<OffsetDateTime> parse(String text, ZoneId zone) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            TemporalAccessor read = ISO.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            return Optional.of(inZone(read, zone).toOffsetDateTime());
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static ZonedDateTime inZone(TemporalAccessor read, ZoneId zone) {
        if (read instanceof OffsetDateTime moment) {
            return moment.atZoneSameInstant(zone);
        }
        return read instanceof LocalDateTime local ? local.atZone(zone) : ((LocalDate) read).atStartOfDay(zone);
    }
}
