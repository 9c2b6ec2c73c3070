package io.parvis.stack;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Looks before anything is started whether everything can be. */
final class Ports {
    private Ports() {}

    /** @throws StackException naming each port that is taken and the part that needs it, or the Redis that is not there */
    static void check(SetOptions options) {
        List<String> taken = new ArrayList<>();
        for (Service service : Service.values()) {
            require(options.addresses().port(service), service.module(), taken);
        }
        URI redis = options.addresses().redis();
        if (options.ownRedis()) {
            require(redis.getPort(), "Redis", taken);
        }
        if (!taken.isEmpty()) {
            throw new StackException(String.join("\n", taken)
                    + "\nStop what listens there, or start this set beside it with another --port-offset");
        }
        if (!options.ownRedis() && !RedisPing.answers(redis.getHost(), redis.getPort())) {
            throw new StackException("No Redis answers at " + redis.getHost() + ":" + redis.getPort() + ".");
        }
    }

    private static void require(int port, String part, List<String> taken) {
        if (!FreePorts.isFree(port)) {
            taken.add("Port " + port + " (" + part + ") is in use.");
        }
    }
}
