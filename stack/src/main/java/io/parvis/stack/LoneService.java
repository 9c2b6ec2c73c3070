package io.parvis.stack;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One service alone, as a process from its packaged jar. */
public final class LoneService implements AutoCloseable {
    private static final Duration STOP_GRACE = Duration.ofSeconds(5);

    private final Part part;
    private final URI url;
    private final Path directory;

    private LoneService(Part part, URI url, Path directory) {
        this.part = part;
        this.url = url;
        this.directory = directory;
    }

    /**
     * Starts it and waits until it is ready.
     *
     * @param tree where its jar is, and the configuration
     * @param addresses where it listens, and where it looks for the others
     * @param jvm flags of its Java
     * @param environment settings for its process, as environment variables
     * @param within how long it may take to get ready
     * @throws StackException when its jar is not built or it does not get ready; the message holds its output
     */
    public static LoneService start(
            Tree tree,
            Service service,
            Addresses addresses,
            List<String> jvm,
            Map<String, String> environment,
            Duration within) {
        tree.jar(service);
        Path directory = Folders.create(tree.runDirectory(service.module() + "-" + UUID.randomUUID()));
        Part part = Launch.start(tree, service, addresses, jvm, environment, directory);
        LoneService lone = new LoneService(part, addresses.of(service), directory);
        lone.closeWithThisProcess();
        lone.awaitReady(within);
        return lone;
    }

    /** Where it listens, as {@code http://localhost:23456}, without a slash at the end. */
    public URI url() {
        return url;
    }

    /** Of its process. */
    public long processId() {
        return part.pid();
    }

    /** What it has written; gone when it is closed. */
    public Path log() {
        return part.log();
    }

    @Override
    public void close() {
        part.stop(STOP_GRACE);
        Folders.delete(directory);
    }

    private void awaitReady(Duration within) {
        HttpClient client = HttpClient.newHttpClient();
        InstantSource clock = InstantSource.system();
        Instant limit = clock.instant().plus(within);
        while (!(Readiness.ask(client, url) instanceof Readiness.Ready)) {
            boolean ended = part.ends(Duration.ofMillis(100));
            if (ended || clock.instant().isAfter(limit)) {
                String output = String.join("\n", part.lastLines(40));
                close();
                throw new StackException(part.name() + " does not get ready:\n" + output);
            }
        }
    }

    // A test run that is broken off never comes to close().
    private void closeWithThisProcess() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }
}
