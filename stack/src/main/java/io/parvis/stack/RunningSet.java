package io.parvis.stack;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The whole set, running: Redis, the sandbox, the services and the gateway, each as a process of its own. Closing it
 * stops them all; so does the end of this process.
 */
public final class RunningSet implements AutoCloseable {
    private static final Duration STOP_GRACE = Duration.ofSeconds(7);

    private final SetOptions options;
    private final Progress progress;
    private final Path directory;
    private final InstantSource clock = InstantSource.system();
    private final Map<Service, Part> parts = new EnumMap<>(Service.class);
    private final Thread closeAtExit = new Thread(this::stopEverything);
    private EmbeddedRedis redis;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile boolean keepsLogs;

    private RunningSet(SetOptions options, Progress progress) {
        this.options = options;
        this.progress = progress;
        this.directory = options.tree().runDirectory(options.name());
        this.keepsLogs = options.keepsLogs();
    }

    /**
     * Starts a set and waits until all of it is ready.
     *
     * @throws StackException when a port is taken, a jar is missing, or a part ends or does not get ready in time; then
     *     nothing of the set is left running
     */
    public static RunningSet start(SetOptions options) {
        return start(options, Progress.silent());
    }

    static RunningSet start(SetOptions options, Progress progress) {
        for (Service service : Service.values()) {
            options.tree().jar(service);
        }
        Ports.check(options);
        RunningSet set = new RunningSet(options, progress);
        Runtime.getRuntime().addShutdownHook(set.closeAtExit);
        try {
            set.startEverything();
            return set;
        } catch (RuntimeException e) {
            boolean stopped = set.isClosingSoon();
            set.keepsLogs = true; // the message leads to them
            set.close();
            throw stopped ? new StackException("Stopped before everything was ready.", e) : e;
        }
    }

    /** The base address of the gateway, without a slash at the end. */
    public URI gateway() {
        return url(Service.GATEWAY);
    }

    /** The base address of the sandbox, without a slash at the end. */
    public URI sandbox() {
        return url(Service.SANDBOX);
    }

    /** The base address of a service, without a slash at the end. */
    public URI url(Service service) {
        return options.addresses().of(service);
    }

    /** The Redis started for this set; empty when it uses one that ran already. */
    public synchronized Optional<EmbeddedRedis> redis() {
        return Optional.ofNullable(redis);
    }

    /** The process id of a running service. */
    public synchronized long processId(Service service) {
        return parts.get(service).pid();
    }

    /** What a service has written, since its last start. */
    public Path log(Service service) {
        return directory.resolve(service.module() + ".log");
    }

    /** Ends a service without asking it, as a crash would. */
    public synchronized void kill(Service service) {
        parts.get(service).kill();
    }

    /** Ends a service, when it still runs, starts it again and waits until it is ready. */
    public void restart(Service service) {
        kill(service);
        launch(service);
        awaitReady(EnumSet.of(service));
    }

    /**
     * Waits until a part ends by itself.
     *
     * @return which one and why; empty when the set is being stopped
     */
    Optional<String> awaitFailure() {
        List<Part> watched = watched();
        CompletableFuture.anyOf(watched.stream().map(Part::onExit).toArray(CompletableFuture[]::new))
                .join();
        if (isClosingSoon()) {
            return Optional.empty();
        }
        return watched.stream().filter(part -> !part.isAlive()).findFirst().map(Diagnosis::of);
    }

    @Override
    public void close() {
        stopEverything();
        try {
            Runtime.getRuntime().removeShutdownHook(closeAtExit);
        } catch (IllegalStateException alreadyExiting) {
            // then the hook is running, and finds nothing to do
        }
    }

    private void startEverything() {
        Folders.delete(directory);
        Folders.create(directory);
        startRedis();
        // The services import from the sandbox when they start: without it they would have to try again.
        launch(Service.SANDBOX);
        awaitReady(EnumSet.of(Service.SANDBOX));
        EnumSet<Service> others = EnumSet.complementOf(EnumSet.of(Service.SANDBOX));
        others.forEach(this::launch);
        awaitReady(others);
    }

    private synchronized void startRedis() {
        if (options.ownRedis()) {
            int port = options.addresses().redis().getPort();
            redis = EmbeddedRedis.start(port, directory.resolve("redis"));
            progress.say("Redis", "ready on port " + port);
        }
    }

    /** Starts a service that does not run, without waiting until it is ready. */
    public void launch(Service service) {
        launch(service, Map.of());
    }

    /** The same, this time with other values for some environment variables. */
    public synchronized void launch(Service service, Map<String, String> environment) {
        if (closing.getCount() == 0) {
            throw new StackException("The set is being stopped.");
        }
        Map<String, String> all = new HashMap<>(options.environmentOf(service));
        all.putAll(environment);
        parts.put(service, Launch.start(options.tree(), service, options.addresses(), options.jvm(), all, directory));
        progress.say(service.module(), "starting on port " + options.addresses().port(service));
    }

    private void awaitReady(Collection<Service> services) {
        Map<Service, Part> awaited = new EnumMap<>(Service.class);
        synchronized (this) {
            services.forEach(service -> awaited.put(service, parts.get(service)));
        }
        Instant limit = clock.instant().plus(options.readyWithin());
        new ReadinessWatch(awaited, options.addresses(), progress, clock).await(limit);
    }

    private synchronized List<Part> watched() {
        List<Part> all = new ArrayList<>(parts.values());
        if (redis != null) {
            all.add(redis.part());
        }
        return all;
    }

    // Ctrl-C reaches our processes as it reaches this one: one that ended may be the first to have heard of it.
    private boolean isClosingSoon() {
        try {
            return closing.await(500, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void stopEverything() {
        closing.countDown();
        synchronized (this) {
            parts.values().forEach(Part::askToStop);
            Instant limit = clock.instant().plus(STOP_GRACE);
            for (Part part : parts.values()) {
                Duration left = Duration.between(clock.instant(), limit);
                part.stop(left.isNegative() ? Duration.ZERO : left);
            }
            parts.clear();
            if (redis != null) {
                redis.close();
                redis = null;
            }
            Folders.delete(keepsLogs ? directory.resolve("tmp") : directory);
        }
    }
}
