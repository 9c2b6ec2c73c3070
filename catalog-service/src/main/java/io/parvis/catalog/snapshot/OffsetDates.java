package io.parvis.catalog.snapshot;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Reads dates in the form that snapshots are written in, such as 2026-11-26T20:00:00+01:00, by their places: a general
 * parser takes more time for the dates of a large catalogue than all the rest does together.
 */
final class OffsetDates extends StdScalarDeserializer<OffsetDateTime> {
    private static final String FORM = "....-..-..T..:..:..";
    private static final int OFFSET = FORM.length();

    OffsetDates() {
        super(OffsetDateTime.class);
    }

    @Override
    public OffsetDateTime deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = parser.getText();
        try {
            return parse(text);
        } catch (DateTimeException noDate) {
            return (OffsetDateTime)
                    context.handleWeirdStringValue(OffsetDateTime.class, text, "is no date with offset");
        }
    }

    /** @throws DateTimeException when it is none */
    static OffsetDateTime parse(String text) {
        if (!isInForm(text)) {
            return OffsetDateTime.parse(text);
        }
        return OffsetDateTime.of(
                number(text, 0, 4),
                number(text, 5, 7),
                number(text, 8, 10),
                number(text, 11, 13),
                number(text, 14, 16),
                number(text, 17, 19),
                0,
                ZoneOffset.of(text.substring(OFFSET)));
    }

    private static boolean isInForm(String text) {
        if (text.length() <= OFFSET) {
            return false;
        }
        for (int place = 0; place < OFFSET; place++) {
            char wanted = FORM.charAt(place);
            char found = text.charAt(place);
            if (wanted == '.' ? found < '0' || found > '9' : found != wanted) {
                return false;
            }
        }
        return text.charAt(OFFSET) != '.';
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
