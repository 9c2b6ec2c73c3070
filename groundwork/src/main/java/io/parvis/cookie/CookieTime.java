package io.parvis.cookie;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Moments as the ticketshop's cookies write them. The format is not published, so that every likely one is read: ISO
 * 8601 with or without seconds, fractions and offset, and the epoch in seconds or milliseconds.
 */
public final class CookieTime {
    private static final Pattern EPOCH = Pattern.compile("\\d{9,10}|\\d{12,13}");
    private static final int SECONDS_DIGITS = 10;
    private static final int NANO_DIGITS = 9;

    /** A blank before the offset was a plus sign before it was decoded. */
    private static final Pattern ISO =
            Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})[T ](\\d{2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,9}))?)?"
                    + "(?:(Z)|([+ -])(\\d{2}):?(\\d{2})?)?");

    private CookieTime() {}

    /**
     * @param zone the point of sale's: the moment is told in it, and a text without an offset is meant in it
     * @return empty when the text is none of the known formats
     */
    public static Optional<OffsetDateTime> read(String text, ZoneId zone) {
        try {
            return EPOCH.matcher(text).matches() ? Optional.of(epoch(text, zone)) : iso(text, zone);
        } catch (DateTimeException impossibleDate) {
            return Optional.empty();
        }
    }

    private static OffsetDateTime epoch(String digits, ZoneId zone) {
        long number = Long.parseLong(digits);
        Instant instant =
                digits.length() <= SECONDS_DIGITS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
        return instant.atZone(zone).toOffsetDateTime();
    }

    private static Optional<OffsetDateTime> iso(String text, ZoneId zone) {
        Matcher parts = ISO.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        LocalDateTime local = LocalDateTime.of(
                number(parts, 1),
                number(parts, 2),
                number(parts, 3),
                number(parts, 4),
                number(parts, 5),
                number(parts, 6),
                nanos(parts.group(7)));
        ZoneId meant = parts.group(8) != null ? ZoneOffset.UTC : parts.group(9) != null ? offset(parts) : zone;
        return Optional.of(local.atZone(meant).withZoneSameInstant(zone).toOffsetDateTime());
    }

    private static ZoneOffset offset(Matcher parts) {
        int sign = parts.group(9).equals("-") ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * number(parts, 10), sign * number(parts, 11));
    }

    /** What is not there is none. */
    private static int number(Matcher parts, int group) {
        String digits = parts.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int nanos(String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, NANO_DIGITS));
    }
}
