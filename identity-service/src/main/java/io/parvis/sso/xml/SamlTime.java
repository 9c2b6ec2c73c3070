package io.parvis.sso.xml;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Moments as SAML writes them: ISO 8601 with a zone, with or without fractions of a second. */
public final class SamlTime {
    private static final String TO_SECONDS = "0000-00-00T00:00:00";
    private static final String OFFSET = "00:00";
    private static final int LONGEST = 64;
    /** As many digits of a fraction as a moment can hold here. */
    private static final int DIGITS = 9;

    private SamlTime() {}

    /** By its places: a response has half a dozen of them, and a general parser takes as long for each as all checks. */
    public static Instant read(String text) throws Refused {
        int end = TO_SECONDS.length();
        if (text.length() > LONGEST || !fits(text, 0, TO_SECONDS)) {
            throw new Refused(Refusal.TIME_FORMAT);
        }
        int zone = end;
        if (text.startsWith(".", end)) {
            zone = end + 1;
            while (zone < text.length() && isDigit(text.charAt(zone))) {
                zone++;
            }
        }
        if (zone == end + 1) {
            throw new Refused(Refusal.TIME_FORMAT);
        }
        try {
            return LocalDateTime.of(
                            number(text, 0, 4),
                            number(text, 5, 7),
                            number(text, 8, 10),
                            number(text, 11, 13),
                            number(text, 14, 16),
                            number(text, 17, 19),
                            zone == end ? 0 : nanos(text, end + 1, zone))
                    .toInstant(offset(text, zone));
        } catch (DateTimeException noSuchMoment) {
            throw new Refused(Refusal.TIME_FORMAT);
        }
    }

    private static ZoneOffset offset(String text, int at) throws Refused {
        if (text.startsWith("Z", at) && text.length() == at + 1) {
            return ZoneOffset.UTC;
        }
        boolean west = text.startsWith("-", at);
        if (text.length() != at + 1 + OFFSET.length()
                || !west && !text.startsWith("+", at)
                || !fits(text, at + 1, OFFSET)) {
            throw new Refused(Refusal.TIME_FORMAT);
        }
        int sign = west ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * number(text, at + 1, at + 3), sign * number(text, at + 4, at + 6));
    }

    /** Whether it has digits where the form has zeros, and the form's own letters elsewhere. */
    private static boolean fits(String text, int from, String form) {
        if (text.length() < from + form.length()) {
            return false;
        }
        for (int i = 0; i < form.length(); i++) {
            char found = text.charAt(from + i);
            char wanted = form.charAt(i);
            if (wanted == '0' ? !isDigit(found) : found != wanted) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static int nanos(String text, int from, int to) {
        int nanos = number(text, from, Math.min(to, from + DIGITS));
        for (int digits = to - from; digits < DIGITS; digits++) {
            nanos *= 10;
        }
        return nanos;
    }

    public static String write(Instant moment) {
        return DateTimeFormatter.ISO_INSTANT.format(moment.truncatedTo(ChronoUnit.MILLIS));
    }
}
