package io.parvis.catalog.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentLinesTest {
    private static final String[] NASTY = {
        ",",
        ";",
        "\\",
        "\n",
        "\r\n",
        "\\n",
        "\"",
        ":",
        " ",
        "\t",
        "é",
        "€",
        "𝄞",
        "👩‍🎤",
        "e\u0301",
        "a",
        "BEGIN:VEVENT"
    };

    static Stream<String> nastyTexts() {
        Random chance = new Random(42);
        return IntStream.range(0, 300)
                .mapToObj(n -> IntStream.range(0, 1 + chance.nextInt(120))
                        .mapToObj(at -> NASTY[chance.nextInt(NASTY.length)])
                        .collect(Collectors.joining()));
    }

    @ParameterizedTest
    @MethodSource("nastyTexts")
    void whatTheStandardReadsIsWhatWasWritten(String text) {
        byte[] written =
                new ContentLines().text("DESCRIPTION", "x" + text + "x").bytes();
        assertFolded(written);
        String line = new String(written, StandardCharsets.UTF_8).replace("\r\n ", "");
        assertThat(line.strip()).startsWith("DESCRIPTION:");
        assertThat(unescaped(line.strip().substring("DESCRIPTION:".length()))).isEqualTo("x" + evened(text) + "x");
    }

    /** ical4j takes an escaped backslash before a line end for something else: texts without backslashes. */
    @ParameterizedTest
    @MethodSource("nastyTexts")
    void whatOthersReadIsWhatWasWritten(String nasty) throws Exception {
        String text = nasty.replace("\\", "");
        byte[] written = new ContentLines()
                .line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line("PRODID", "-//test//EN")
                .line("BEGIN", "VEVENT")
                .line("UID", "1")
                .text("DESCRIPTION", "x" + text + "x")
                .line("END", "VEVENT")
                .line("END", "VCALENDAR")
                .bytes();
        VEvent event = new CalendarBuilder()
                .build(new StringReader(new String(written, StandardCharsets.UTF_8)))
                .<VEvent>getComponent("VEVENT")
                .orElseThrow();
        assertThat(event.<Description>getProperty("DESCRIPTION").orElseThrow().getValue())
                .isEqualTo("x" + evened(text) + "x");
    }

    private static String evened(String text) {
        return text.replace("\r\n", "\n");
    }

    /** As RFC 5545 3.3.11 has it; what is not escaped but must be fails. */
    private static String unescaped(String value) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            assertThat(c).isNotIn(',', ';');
            text.append(c != '\\' ? c : value.charAt(++at) == 'n' ? '\n' : value.charAt(at));
        }
        return text.toString();
    }

    private static void assertFolded(byte[] written) {
        String lines = new String(written, StandardCharsets.UTF_8);
        assertThat(lines).endsWith("\r\n").doesNotContain("\uFFFD");
        assertThat(lines.replace("\r\n", "")).doesNotContain("\r", "\n");
        for (String line : lines.split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(1, 75);
            assertThat(line).as("no half character").doesNotStartWith(" \uFFFD");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 74, 75, 76, 77, 149, 150, 151, 1000})
    void everyLengthFoldsWhereItMust(int length) {
        String value = "x".repeat(length);
        String written = new String(new ContentLines().line("N", value).bytes(), StandardCharsets.UTF_8);
        assertThat(written.replace("\r\n ", "")).isEqualTo("N:" + value + "\r\n");
        assertThat(written.split("\r\n")[0]).hasSize(Math.min(75, length + 2));
    }

    @Test
    void aCharacterIsNeverSplit() {
        String written =
                new String(new ContentLines().line("N", "x" + "𝄞".repeat(40)).bytes(), StandardCharsets.UTF_8);
        assertThat(written.split("\r\n")[0].getBytes(StandardCharsets.UTF_8)).hasSize(75);
        assertThat(written.split("\r\n")[1].getBytes(StandardCharsets.UTF_8)).hasSize(73);
        assertThat(written.replace("\r\n ", "")).isEqualTo("N:x" + "𝄞".repeat(40) + "\r\n");
    }

    @Test
    void noTextBeginsALineOfItsOwn() {
        String written = new String(
                new ContentLines()
                        .text("SUMMARY", "a\r\nEND:VEVENT\rb\u0000c\u0085d\u2028e")
                        .line("URL", "https://x/\r\nEND:VEVENT")
                        .bytes(),
                StandardCharsets.UTF_8);
        assertThat(written.split("\r\n"))
                .containsExactly("SUMMARY:a\\nEND:VEVENT\\nbc\\nd\\ne", "URL:https://x/END:VEVENT");
    }

    @Test
    void nothingMakesNoLine() {
        assertThat(new ContentLines()
                        .text("SUMMARY", null)
                        .texts("CATEGORIES", List.of())
                        .bytes())
                .isEmpty();
        assertThat(new String(
                        new ContentLines()
                                .texts("CATEGORIES", List.of("a,b", "c"))
                                .bytes(),
                        StandardCharsets.UTF_8))
                .isEqualTo("CATEGORIES:a\\,b,c\r\n");
    }
}
