package io.parvis.stack;

import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a set is to be.
 *
 * @param tree where the packaged jars and the configuration are
 * @param name of the folder under {@code target/stack} that it writes to
 * @param addresses where its parts listen, Redis included
 * @param ownRedis whether a Redis is started for it, rather than one that runs already used
 * @param jvm flags of every service's Java, such as the size of its heap
 * @param environment settings on top of the usual ones, as environment variables of a service
 * @param readyWithin how long all of it may take to get ready
 * @param keepsLogs whether the logs stay after it has stopped
 */
public record SetOptions(
        Tree tree,
        String name,
        Addresses addresses,
        boolean ownRedis,
        List<String> jvm,
        Map<Service, Map<String, String>> environment,
        Duration readyWithin,
        boolean keepsLogs) {
    static final int REDIS_PORT = 6390;
    // Six services on a laptop: small, and quick to start rather than quick in the long run.
    static final List<String> LEAN =
            List.of("-XX:+UseSerialGC", "-Xmx192m", "-Xmn24m", "-Xss512k", "-XX:TieredStopAtLevel=1");
    // a machine that is busy with something else starts six of them slowly
    private static final Duration READY_WITHIN = Duration.ofMinutes(3);

    public SetOptions {
        jvm = List.copyOf(jvm);
        environment = Map.copyOf(environment);
    }

    /** The well-known ports, each plus the offset: the set that people start. */
    public static SetOptions withOffset(int offset) {
        Addresses addresses = new Addresses(Addresses.portsWithOffset(offset), localRedis(REDIS_PORT + offset));
        return new SetOptions(
                Tree.find(), Integer.toString(offset), addresses, true, LEAN, Map.of(), READY_WITHIN, true);
    }

    /** Free ports and a folder of its own: a set for a test or a measurement, of which any number may run. */
    public static SetOptions onFreePorts() {
        Addresses addresses = new Addresses(Addresses.freePorts(), localRedis(FreePorts.next()));
        String name = "set-" + UUID.randomUUID();
        return new SetOptions(Tree.find(), name, addresses, true, LEAN, Map.of(), READY_WITHIN, false);
    }

    /** The same with a Redis that runs already, as {@code redis://host:port}. */
    public SetOptions withRedis(URI redis) {
        Addresses other = new Addresses(addresses.ports(), redis);
        return new SetOptions(tree, name, other, false, jvm, environment, readyWithin, keepsLogs);
    }

    /** The same with one more environment variable for one service; it replaces the usual value. */
    public SetOptions with(Service service, String variable, String value) {
        Map<Service, Map<String, String>> all = new EnumMap<>(Service.class);
        all.putAll(environment);
        Map<String, String> ofService = new HashMap<>(environmentOf(service));
        ofService.put(variable, value);
        all.put(service, Map.copyOf(ofService));
        return new SetOptions(tree, name, addresses, ownRedis, jvm, all, readyWithin, keepsLogs);
    }

    /** The same with other flags for every service's Java: for measurements, which want full speed. */
    public SetOptions withJvm(String... flags) {
        return new SetOptions(tree, name, addresses, ownRedis, List.of(flags), environment, readyWithin, keepsLogs);
    }

    /** The same with another limit for getting ready. */
    public SetOptions readyWithin(Duration limit) {
        return new SetOptions(tree, name, addresses, ownRedis, jvm, environment, limit, keepsLogs);
    }

    Map<String, String> environmentOf(Service service) {
        return environment.getOrDefault(service, Map.of());
    }

    private static URI localRedis(int port) {
        return URI.create("redis://localhost:" + port);
    }
}
