package io.parvis.catalog.calendar;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** Lines as RFC 5545 has them: ended by CRLF, folded at 75 octets, texts escaped. */
final class ContentLines {
    private static final int LONGEST = 75;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** @param value as it is to stand there; its control characters are left out */
    ContentLines line(String name, String value) {
        StringBuilder line = new StringBuilder(name).append(':');
        value.codePoints().filter(c -> c == '\t' || !Character.isISOControl(c)).forEach(line::appendCodePoint);
        folded(line.toString());
        return this;
    }

    /** @param text {@code null} = no line */
    ContentLines text(String name, String text) {
        return text == null ? this : line(name, escaped(text));
    }

    /** @param texts none = no line */
    ContentLines texts(String name, List<String> texts) {
        return texts.isEmpty()
                ? this
                : line(name, texts.stream().map(ContentLines::escaped).collect(Collectors.joining(",")));
    }

    ContentLines moment(String name, Instant moment) {
        return line(name, UTC.format(moment));
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /** A character is never split, however many octets it has. */
    private void folded(String line) {
        int used = 0;
        for (int at = 0; at < line.length(); at = line.offsetByCodePoints(at, 1)) {
            byte[] character = Character.toString(line.codePointAt(at)).getBytes(StandardCharsets.UTF_8);
            if (used + character.length > LONGEST) {
                out.writeBytes(new byte[] {'\r', '\n', ' '});
                used = 1;
            }
            out.writeBytes(character);
            used += character.length;
        }
        out.writeBytes(new byte[] {'\r', '\n'});
    }
}
