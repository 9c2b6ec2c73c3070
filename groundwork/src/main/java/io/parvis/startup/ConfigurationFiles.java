package io.parvis.startup;

import io.smallrye.config.source.yaml.YamlConfigSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** The files that the configuration is read from. A missing one would otherwise be passed over in silence. */
final class ConfigurationFiles {
    private static final String PROPERTY = "quarkus.config.locations";
    private static final String VARIABLE = "QUARKUS_CONFIG_LOCATIONS";
    private static final String DEFAULT = "config/points-of-sale.yaml";

    private ConfigurationFiles() {}

    /**
     * Names the default file where none is named. Only here, when the service starts: named in a properties file, it
     * would be read by the build as well, and what it holds would become the packaged service's defaults.
     */
    static void useDefault() {
        if (locations().isEmpty()) {
            System.setProperty(PROPERTY, DEFAULT);
        }
    }

    /** What is wrong with the files themselves, if anything: missing, unreadable. */
    static Optional<WrongConfiguration> trouble() {
        return paths().stream()
                .filter(path -> !Files.isReadable(path))
                .map(path -> WrongConfiguration.file(
                        path.toString(), Files.exists(path) ? "cannot be read" : "does not exist"))
                .findFirst();
    }

    /** The first thing that is wrong inside the files, as far as it can be told without the rest: syntax, unknown keys. */
    static Optional<WrongConfiguration> mistake() {
        return paths().stream()
                .filter(path -> path.toString().matches(".*\\.ya?ml"))
                .flatMap(path -> mistake(path).stream())
                .findFirst();
    }

    private static Optional<WrongConfiguration> mistake(Path path) {
        try {
            return new YamlConfigSource(path.toUri().toURL())
                    .getPropertyNames().stream()
                            .sorted()
                            .flatMap(key -> KnownKeys.complaint(key).stream())
                            .findFirst();
        } catch (MarkedYAMLException wrong) {
            int line =
                    wrong.getProblemMark() == null ? 1 : wrong.getProblemMark().getLine() + 1;
            return Optional.of(WrongConfiguration.file(path.toString(), "is not valid YAML at line " + line));
        } catch (YAMLException | ClassCastException | IllegalArgumentException wrong) {
            return Optional.of(WrongConfiguration.file(path.toString(), "is not a YAML file of keys and values"));
        } catch (IOException unreadable) {
            return Optional.of(WrongConfiguration.file(path.toString(), "cannot be read"));
        }
    }

    private static List<Path> paths() {
        return locations().stream()
                .flatMap(given -> Arrays.stream(given.split(",")))
                .map(String::strip)
                .flatMap(location -> path(location).stream())
                .toList();
    }

    /** Empty for a location that is not a file, such as one on the web. */
    private static Optional<Path> path(String location) {
        try {
            return location.matches("[a-z]{2,}:.*")
                    ? Optional.of(location)
                            .filter(uri -> uri.startsWith("file:"))
                            .map(uri -> Path.of(java.net.URI.create(uri)))
                    : Optional.of(Path.of(location));
        } catch (InvalidPathException | java.nio.file.FileSystemNotFoundException notAFile) {
            return Optional.empty();
        }
    }

    private static Optional<String> locations() {
        return Optional.ofNullable(System.getProperty(PROPERTY))
                .or(() -> Optional.ofNullable(System.getenv(VARIABLE)))
                .filter(given -> !given.isBlank());
    }
}
