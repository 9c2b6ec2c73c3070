package io.parvis.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One running process, with all its output in a log file. */
final class Part {
    private final String name;
    private final Process process;
    private final Path log;

    private Part(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /**
     * Starts a process.
     *
     * @param environment added to the one of this process
     * @param directory the working directory; the log is written there, too, as {@code <name>.log}
     */
    static Part start(String name, List<String> command, Map<String, String> environment, Path directory) {
        Path log = directory.resolve(name + ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return new Part(name, process, log);
        } catch (IOException e) {
            throw new StackException(name + " cannot be started: " + e.getMessage(), e);
        }
    }

    String name() {
        return name;
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int exitCode() {
        return process.exitValue();
    }

    CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    /** Waits that long at most; true when the process has ended. */
    boolean ends(Duration within) {
        try {
            return process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while waiting for " + name + ".", e);
        }
    }

    /** Asks the process to end; returns at once. */
    void askToStop() {
        process.destroy();
    }

    /** Asks the process to end, and ends it when it did not within the grace. */
    void stop(Duration grace) {
        askToStop();
        if (!ends(grace)) {
            kill();
        }
    }

    /** Ends the process without asking. */
    void kill() {
        process.destroyForcibly();
        ends(Duration.ofSeconds(10));
    }

    /** The last lines that the process has written. */
    List<String> lastLines(int count) {
        try {
            // not Files.readAllLines, which refuses a line cut in the middle of a character
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException e) {
            return List.of();
        }
    }

    Path log() {
        return log;
    }
}
