package io.parvis.stack;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;

/**
 * Where each part of a set listens.
 *
 * @param ports one port for every service
 * @param redis as {@code redis://localhost:6390}
 */
public record Addresses(Map<Service, Integer> ports, URI redis) {
    public Addresses {
        ports = Map.copyOf(ports);
    }

    /** Every service on its own port plus the offset. */
    static Map<Service, Integer> portsWithOffset(int offset) {
        Map<Service, Integer> ports = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            ports.put(service, service.defaultPort() + offset);
        }
        return ports;
    }

    /** Every service on a port that is free now. */
    static Map<Service, Integer> freePorts() {
        Map<Service, Integer> ports = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            int port = FreePorts.next();
            while (ports.containsValue(port)) {
                port = FreePorts.next();
            }
            ports.put(service, port);
        }
        return ports;
    }

    public int port(Service service) {
        return ports.get(service);
    }

    /** As {@code http://localhost:8081}, without a slash at the end. */
    public URI of(Service service) {
        return URI.create("http://localhost:" + port(service));
    }
}
