package io.parvis.stack;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;

/** The ticketshop sandbox alone, as a process from its packaged jar on a free port: the other side for a test. */
public final class Sandbox implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(120);
    private static final Duration STOP_GRACE = Duration.ofSeconds(5);

    private final Part part;
    private final URI url;
    private final Path directory;

    private Sandbox(Part part, URI url, Path directory) {
        this.part = part;
        this.url = url;
        this.directory = directory;
    }

    /** Starts it with its usual settings and waits until it is ready. */
    public static Sandbox start() {
        return start(Map.of());
    }

    /**
     * Starts it and waits until it is ready.
     *
     * @param environment settings for its process, as environment variables
     * @throws StackException when its jar is not built or it does not get ready; the message holds its output
     */
    public static Sandbox start(Map<String, String> environment) {
        Tree tree = Tree.find();
        tree.jar(Service.SANDBOX);
        Path directory = Folders.create(tree.runDirectory("sandbox-" + UUID.randomUUID()));
        Addresses addresses = new Addresses(Addresses.freePorts(), URI.create("redis://localhost:6390"));
        Part part = Launch.start(tree, Service.SANDBOX, addresses, SetOptions.LEAN, environment, directory);
        Sandbox sandbox = new Sandbox(part, addresses.of(Service.SANDBOX), directory);
        sandbox.closeWithThisProcess();
        sandbox.awaitReady();
        return sandbox;
    }

    /** Where it listens, as {@code http://localhost:23456}, without a slash at the end. */
    public URI url() {
        return url;
    }

    @Override
    public void close() {
        part.stop(STOP_GRACE);
        Folders.delete(directory);
    }

    private void awaitReady() {
        HttpClient client = HttpClient.newHttpClient();
        InstantSource clock = InstantSource.system();
        Instant limit = clock.instant().plus(START_LIMIT);
        while (!(Readiness.ask(client, url) instanceof Readiness.Ready)) {
            boolean ended = part.ends(Duration.ofMillis(100));
            if (ended || clock.instant().isAfter(limit)) {
                String output = String.join("\n", part.lastLines(40));
                close();
                throw new StackException("The ticketshop sandbox does not get ready:\n" + output);
            }
        }
    }

    // A test run that is broken off never comes to close().
    private void closeWithThisProcess() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }
}
