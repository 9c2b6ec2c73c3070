package io.parvis.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a person starts it, ended by a signal as Ctrl-C does. */
class InterruptedStartTest {
    // Far from the ports of a set that a developer may have open.
    private static final int OFFSET = 21_000 + (int) (ProcessHandle.current().pid() % 1_000);

    @TempDir
    Path root;

    private Tree tree;

    @BeforeEach
    void packEverything() throws IOException {
        tree = StandInTree.in(root);
    }

    @Test
    void aSignalStopsEverything() throws Exception {
        Process start = start();
        readUntil(start, "Ctrl-C stops everything.");
        assertStopsCleanly(start);
    }

    @Test
    void aSignalInTheMiddleOfTheStartStopsEverything() throws Exception {
        Process start = start();
        readUntil(start, "catalog-service");
        assertStopsCleanly(start);
    }

    private void assertStopsCleanly(Process start) throws InterruptedException {
        List<ProcessHandle> children = start.descendants().toList();
        assertThat(children).isNotEmpty();
        start.destroy();
        assertThat(start.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(start.exitValue()).isEqualTo(143);
        assertThat(children).noneMatch(ProcessHandle::isAlive);
        Path directory = tree.runDirectory(Integer.toString(OFFSET));
        assertThat(directory.resolve("tmp")).doesNotExist();
        assertThat(directory.resolve("redis")).doesNotExist();
        assertThat(directory.resolve("gateway.log").getParent()).exists();
        assertThat(Stream.of(Service.values()).map(service -> service.defaultPort() + OFFSET))
                .allMatch(FreePorts::isFree);
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dparvis.root=" + root,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "--port-offset",
                        Integer.toString(OFFSET))
                .redirectErrorStream(true)
                .start();
    }

    private static void readUntil(Process process, String text) throws IOException {
        BufferedReader output = process.inputReader();
        StringBuilder seen = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            seen.append(line).append('\n');
            if (line.contains(text)) {
                return;
            }
        }
        throw new AssertionError("'" + text + "' was never said:\n" + seen);
    }
}
