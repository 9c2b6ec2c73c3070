package io.parvis.stack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * A real Redis server of our own, without persistence, listening on this machine alone. Its only files are the
 * executable and the log in the folder given; {@link #close()} removes that folder.
 */
public final class EmbeddedRedis implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(15);
    private static final Duration STOP_GRACE = Duration.ofSeconds(3);

    private final int port;
    private final Path directory;
    private final InstantSource clock = InstantSource.system();
    private Part part;

    private EmbeddedRedis(int port, Path directory) {
        this.port = port;
        this.directory = directory;
    }

    /**
     * Starts a server and waits until it answers.
     *
     * @param directory a folder for this server alone, made when it is missing
     */
    public static EmbeddedRedis start(int port, Path directory) {
        EmbeddedRedis redis = new EmbeddedRedis(port, directory);
        redis.start();
        return redis;
    }

    /** Starts it again after {@link #stop()}, empty; nothing happens when it runs. */
    public synchronized void start() {
        if (isRunning()) {
            return;
        }
        if (!FreePorts.isFree(port)) {
            // else another Redis there would answer in the place of ours
            throw new StackException("Port " + port + " (Redis) is in use.");
        }
        Folders.create(directory);
        part = Part.start("redis", command(executable()), Map.of(), directory);
        Instant limit = clock.instant().plus(START_LIMIT);
        while (!RedisPing.answers("localhost", port)) {
            boolean ended = part.ends(Duration.ofMillis(20));
            if (ended || clock.instant().isAfter(limit)) {
                List<String> output = part.lastLines(40);
                close();
                throw new StackException("Redis does not start on port " + port + ":\n" + String.join("\n", output));
            }
        }
    }

    /** Ends the server; the port is free afterwards and everything that it held is gone. */
    public synchronized void stop() {
        if (part != null) {
            part.stop(STOP_GRACE);
            part = null;
        }
    }

    public synchronized boolean isRunning() {
        return part != null && part.isAlive();
    }

    public int port() {
        return port;
    }

    /** As {@code redis://localhost:6390}. */
    public String address() {
        return "redis://localhost:" + port;
    }

    /** The running process, for those who watch over it. */
    synchronized Part part() {
        return part;
    }

    @Override
    public synchronized void close() {
        stop();
        Folders.delete(directory);
    }

    private List<String> command(Path executable) {
        return List.of(
                executable.toString(),
                "--port",
                Integer.toString(port),
                "--bind",
                "127.0.0.1",
                "-::1",
                "--dir",
                directory.toString(),
                "--save",
                "",
                "--appendonly",
                "no");
    }

    // The library that carries the executables would unpack into the system's temporary folder and leave it there.
    private Path executable() {
        String name = "redis-server-7.0.15-" + Platform.current();
        Path target = directory.resolve("redis-server").toAbsolutePath();
        if (Files.isExecutable(target)) {
            return target;
        }
        try (InputStream packed = EmbeddedRedis.class.getResourceAsStream("/" + name)) {
            if (packed == null) {
                throw new StackException("No Redis is shipped for this machine (" + Platform.current()
                        + "): start one yourself and use --redis redis://host:port");
            }
            Files.copy(packed, target, StandardCopyOption.REPLACE_EXISTING);
            if (!target.toFile().setExecutable(true, true)) {
                throw new StackException("Cannot make " + target + " executable.");
            }
            return target;
        } catch (IOException e) {
            throw new StackException("Cannot unpack Redis to " + target + ": " + e.getMessage(), e);
        }
    }
}
