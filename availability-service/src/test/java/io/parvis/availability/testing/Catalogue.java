package io.parvis.availability.testing;

import io.parvis.stack.testing.PeerServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Stands where the catalogue service is, as {@link PeerServer} does. Live levels beat every second, and 70 may listen. */
public final class Catalogue implements QuarkusTestResourceLifecycleManager {
    private PeerServer server;

    @Override
    public Map<String, String> start() {
        server = PeerServer.start();
        return Map.of(
                "parvis.catalog.url",
                server.url(),
                "parvis.availability.stream.heartbeat",
                "1s",
                "parvis.availability.stream.listeners",
                "70");
    }

    @Override
    public void stop() {
        server.close();
    }
}
