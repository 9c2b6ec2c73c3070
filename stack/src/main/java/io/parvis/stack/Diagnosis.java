package io.parvis.stack;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a part ended, as far as its output tells, in few lines. */
final class Diagnosis {
    private static final int LINES = 25;
    private static final Pattern CONFIGURATION = Pattern.compile("\\bConfiguration: .* was expected\\.");

    private Diagnosis() {}

    static String of(Part part) {
        List<String> lines = part.lastLines(400);
        return "%s stopped by itself (exit code %d):%n%s%nIts log: %s"
                .formatted(part.name(), part.exitCode(), indented(reason(lines)), part.log());
    }

    // A wrong configuration is one sentence; anything else is told by the last lines, without the stack frames.
    private static List<String> reason(List<String> lines) {
        for (String line : lines) {
            Matcher sentence = CONFIGURATION.matcher(line);
            if (sentence.find()) {
                return List.of(sentence.group());
            }
        }
        List<String> readable = lines.stream()
                .filter(line -> !line.matches("\\s+(at .*|\\.\\.\\. \\d+ more)"))
                .toList();
        return readable.subList(Math.max(0, readable.size() - LINES), readable.size());
    }

    private static String indented(List<String> lines) {
        return lines.isEmpty() ? "    (it wrote nothing)" : "    " + String.join("\n    ", lines);
    }
}
