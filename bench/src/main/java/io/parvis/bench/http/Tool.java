package io.parvis.bench.http;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs that measurements use when they are installed. */
public final class Tool {
    private Tool() {}

    /** Where that command is; a line says which Debian package has it when it is nowhere. */
    public static Optional<Path> find(String command) {
        Stream<String> folders = Stream.concat(
                Arrays.stream(System.getenv("PATH").split(":")), Stream.of("/usr/sbin", "/usr/local/sbin"));
        Optional<Path> found = folders.map(folder -> Path.of(folder, command))
                .filter(Files::isExecutable)
                .findFirst();
        if (found.isEmpty()) {
            System.out.println(
                    "\nNot measured: " + command + " is not installed (Debian: apt install " + command + ").");
        }
        return found;
    }
}
