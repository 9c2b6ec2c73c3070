package io.parvis.sso.xml;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** Moments as SAML writes them: ISO 8601 with a zone, with or without fractions of a second. */
public final class SamlTime {
    private static final Pattern FORMAT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9}\\d*)?(Z|[+-]\\d\\d:\\d\\d)");

    private static final int LONGEST_READABLE = "2026-06-01T18:00:00.123456789Z".length();

    private SamlTime() {}

    public static Instant read(String text) throws Refused {
        if (text.length() > 64 || !FORMAT.matcher(text).matches()) {
            throw new Refused(Refusal.TIME_FORMAT);
        }
        try {
            return OffsetDateTime.parse(shortened(text)).toInstant();
        } catch (DateTimeException noSuchDay) {
            throw new Refused(Refusal.TIME_FORMAT);
        }
    }

    /** With nine digits of a fraction at most, as many as a moment can hold here. */
    private static String shortened(String text) {
        return text.length() <= LONGEST_READABLE ? text : text.replaceFirst("(\\.\\d{9})\\d+", "$1");
    }

    public static String write(Instant moment) {
        return DateTimeFormatter.ISO_INSTANT.format(moment.truncatedTo(ChronoUnit.MILLIS));
    }
}
