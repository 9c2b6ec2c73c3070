package io.parvis.bench.service;

import io.parvis.bench.Scale;
import io.parvis.bench.http.Api;
import io.parvis.stack.Addresses;
import io.parvis.stack.EmbeddedRedis;
import io.parvis.stack.LoneService;
import io.parvis.stack.Service;
import io.parvis.stack.SetOptions;
import io.parvis.stack.Tree;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Some services of one set, with a sandbox of some size and a Redis, on free ports. */
public final class Stand implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofMinutes(5);
    private static final List<String> SANDBOX_JVM = List.of("-XX:+UseSerialGC", "-Xmx320m");
    private static final List<String> JVM = List.of("-Xmx512m");

    private final Addresses addresses = SetOptions.onFreePorts().addresses();
    private final Map<Service, LoneService> services = new EnumMap<>(Service.class);
    private final EmbeddedRedis redis;

    private Stand() {
        redis = EmbeddedRedis.start(
                addresses.redis().getPort(), Tree.find().runDirectory("redis-" + UUID.randomUUID()));
    }

    /** The sandbox and Redis. */
    public static Stand start(Scale scale) {
        Stand stand = new Stand();
        stand.launch(Tree.find(), Service.SANDBOX, SANDBOX_JVM, scale.environment());
        return stand;
    }

    /** Adds a service as it is shipped, and waits until it is ready. */
    public Stand with(Service service, List<String> jvm, Map<String, String> environment) {
        return launch(Tree.find(), service, jvm, environment);
    }

    public Stand with(Service service) {
        return with(service, JVM, Map.of());
    }

    /** Adds a service as {@code bench/ready-made} builds it: with {@code /bench/ready-made} and {@code /bench/empty}. */
    public Stand withYardstick(Service service, Map<String, String> environment) {
        Path yardsticks = Tree.find().root().resolve("bench/target/ready-made");
        return launch(new Tree(yardsticks), service, JVM, environment);
    }

    private Stand launch(Tree tree, Service service, List<String> jvm, Map<String, String> environment) {
        try {
            services.put(service, LoneService.start(tree, service, addresses, jvm, environment, READY_WITHIN));
            return this;
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    public void stop(Service service) {
        services.remove(service).close();
    }

    /** The base address, without a slash at the end. */
    public URI url(Service service) {
        return addresses.of(service);
    }

    public Api api(Service service) {
        return new Api(url(service));
    }

    public RedisCommands redisCommands() {
        return new RedisCommands(redis.port());
    }

    public long processId(Service service) {
        return services.get(service).processId();
    }

    @Override
    public void close() {
        services.values().forEach(LoneService::close);
        redis.close();
    }
}
