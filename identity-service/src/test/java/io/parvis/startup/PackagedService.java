package io.parvis.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged service, started as operators start it: a process of its own. */
final class PackagedService {
    private static final Path JAR =
            Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
    private static final long PATIENCE_SECONDS = 60;

    /** How a start ended: the exit code, and the lines of the error stream. */
    record End(int code, List<String> errors, String output) {}

    private PackagedService() {}

    /** Starts it and waits until it ends by itself. */
    static End run(Path directory, String... settings) throws IOException, InterruptedException {
        Process process = start(directory, settings);
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("It is still running: " + Files.readString(directory.resolve("out")));
            }
            return new End(
                    process.exitValue(),
                    Files.readAllLines(directory.resolve("err")),
                    Files.readString(directory.resolve("out")));
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** Starts it with a port of its own; its two streams go into files {@code out} and {@code err} of the directory. */
    static Process start(Path directory, String... settings) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Dquarkus.http.port=0", "-Dquarkus.http.host=127.0.0.1"));
        command.addAll(List.of(settings));
        command.addAll(List.of("-jar", JAR.toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(directory.resolve("out").toFile())
                .redirectError(directory.resolve("err").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("PARVIS_"));
        return builder.start();
    }
}
