package io.parvis.stack;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A checkout of the project, where the packaged jars, the configuration and {@code target/} are found.
 *
 * @param root the absolute folder that holds {@code mvnw}
 */
public record Tree(Path root) {
    /**
     * The tree that this process works in: the one named by the system property {@code parvis.root}, else the nearest
     * one around the working directory.
     */
    public static Tree find() {
        String given = System.getProperty("parvis.root");
        if (given != null && !given.isBlank()) {
            return new Tree(Path.of(given).toAbsolutePath().normalize());
        }
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw"))) {
                return new Tree(folder);
            }
        }
        throw new StackException("No Parvis tree around " + start + ": set the system property parvis.root.");
    }

    /** The file that describes every point of sale. */
    public Path configuration() {
        return root.resolve("config").resolve("points-of-sale.yaml");
    }

    /** Where a set, or a part of one, may write: logs and temporary files. */
    public Path runDirectory(String name) {
        return root.resolve("target").resolve("stack").resolve(name);
    }

    /**
     * The packaged jar of a service.
     *
     * @throws StackException when it was not built, with the command that builds it
     */
    public Path jar(Service service) {
        Path jar = root.resolve(service.module())
                .resolve("target")
                .resolve("quarkus-app")
                .resolve("quarkus-run.jar");
        if (!Files.isRegularFile(jar)) {
            throw new StackException(
                    "%s is not built (%s is missing): build it first with ./mvnw package -DskipTests -pl %s -am"
                            .formatted(service.module(), root.relativize(jar), service.module()));
        }
        return jar;
    }
}
