package io.parvis.stack;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** The ticketshop sandbox alone, as a process from its packaged jar on a free port: the other side for a test. */
public final class Sandbox implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(120);

    private final LoneService service;

    private Sandbox(LoneService service) {
        this.service = service;
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
        Addresses addresses = new Addresses(Addresses.freePorts(), URI.create("redis://localhost:6390"));
        return new Sandbox(
                LoneService.start(Tree.find(), Service.SANDBOX, addresses, SetOptions.LEAN, environment, START_LIMIT));
    }

    /** Where it listens, as {@code http://localhost:23456}, without a slash at the end. */
    public URI url() {
        return service.url();
    }

    @Override
    public void close() {
        service.close();
    }
}
