package io.parvis.sandbox.venue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/**
 * What an export depends on besides the programme.
 *
 * @param date the day that all dates are counted from, in the venue's zone
 * @param base the sandbox's own address, without a trailing slash
 * @param site what the addresses of the venue's website begin with, without a trailing slash
 */
public record Today(LocalDate date, String base, String site) {
    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private static final DateTimeFormatter ISO_MILLIS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX");

    /** ISO 8601 with milliseconds and offset. */
    public static String xml(ZonedDateTime time) {
        return ISO_MILLIS.format(time);
    }

    static String xml(LocalDateTime local) {
        return xml(local.atZone(ZONE));
    }

    static String xml(LocalDate date) {
        return xml(date.atStartOfDay());
    }

    String in(int days, int hour) {
        return xml(date.plusDays(days).atTime(hour, 0));
    }
}
