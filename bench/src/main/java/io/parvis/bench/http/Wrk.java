package io.parvis.bench.http;

import io.parvis.bench.Sample;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Load by wrk: as many requests as come back, over a fixed number of connections. */
public final class Wrk {
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern MEDIAN = Pattern.compile("50%\\s+([0-9.]+)(us|ms|s|m)\\b");
    private static final Pattern P99 = Pattern.compile("99%\\s+([0-9.]+)(us|ms|s|m)\\b");

    private static final Pattern COUNT = Pattern.compile("([0-9]+) requests in");

    private final int connections;
    private final int seconds;
    private final int longestPause;

    public Wrk(int connections, int seconds) {
        this(connections, seconds, 0);
    }

    private Wrk(int connections, int seconds, int longestPause) {
        this.connections = connections;
        this.seconds = seconds;
        this.longestPause = longestPause;
    }

    /** The same, but each connection waits between answer and next request: anything from nothing to so many milliseconds. */
    public Wrk pausing(int longestPause) {
        return new Wrk(connections, seconds, longestPause);
    }

    /** Whether it is installed; says what to do when it is not. */
    public static boolean isThere() {
        return Tool.find("wrk").isPresent();
    }

    /**
     * @param answers how many came, all of them 2xx or 3xx
     * @param median of their times, in milliseconds
     */
    public record Load(Sample perSecond, long answers, double median) {}

    /** Asks for these in turn: answers a second, and the 99th percentile of their times. */
    public Sample run(URI server, List<String> paths) throws IOException, InterruptedException {
        return load(server, paths, Map.of()).perSecond();
    }

    /**
     * Asks for these in turn.
     *
     * @param paths with their query
     * @param headers of each request
     * @throws IOException when some answers are not 2xx or a connection broke
     */
    public Load load(URI server, List<String> paths, Map<String, String> headers)
            throws IOException, InterruptedException {
        Path script = Files.createTempFile("bench", ".lua");
        try {
            Files.writeString(script, script(paths, headers, longestPause));
            return run(List.of("-s", script.toString(), server.toString()));
        } finally {
            Files.delete(script);
        }
    }

    private static Load parsed(String output) throws IOException {
        if (output.contains("Non-2xx") || output.contains("Socket errors")) {
            throw new IOException("Not every request was answered well:\n" + output);
        }
        Sample perSecond = new Sample(Double.parseDouble(found(RATE, output).group(1)), millis(found(P99, output)));
        return new Load(perSecond, Long.parseLong(found(COUNT, output).group(1)), millis(found(MEDIAN, output)));
    }

    private Load run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("wrk", "-t1", "-c" + connections, "-d" + seconds + "s", "--latency"));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return parsed(output);
    }

    private static double millis(Matcher found) {
        double value = Double.parseDouble(found.group(1));
        return switch (found.group(2)) {
            case "us" -> value / 1000;
            case "ms" -> value;
            case "s" -> value * 1000;
            default -> value * 60_000;
        };
    }

    private static Matcher found(Pattern pattern, String output) throws IOException {
        Matcher matcher = pattern.matcher(output);
        if (!matcher.find()) {
            throw new IOException("wrk says:\n" + output);
        }
        return matcher;
    }

    private static String script(List<String> paths, Map<String, String> headers, int longestPause) {
        StringBuilder lua = new StringBuilder("local paths = {\n");
        paths.forEach(path -> lua.append("  \"").append(path).append("\",\n"));
        lua.append("}\n");
        headers.forEach((name, value) -> lua.append("wrk.headers[\"" + name + "\"] = \"" + value + "\"\n"));
        if (longestPause > 0) {
            lua.append("delay = function()\n  return math.random(0, " + longestPause + ")\nend\n");
        }
        return lua.append("local at = 0\n")
                .append("request = function()\n  at = at % #paths + 1\n")
                .append("  return wrk.format(\"GET\", paths[at])\nend\n")
                .toString();
    }
}
