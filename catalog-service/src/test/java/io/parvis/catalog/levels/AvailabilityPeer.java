package io.parvis.catalog.levels;

import io.parvis.stack.testing.PeerServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Stands where the availability service is. */
public final class AvailabilityPeer implements QuarkusTestResourceLifecycleManager {
    private PeerServer server;

    @Override
    public Map<String, String> start() {
        server = PeerServer.start();
        return Map.of("parvis.availability.url", server.url(), "parvis.levels.refresh", "0.2s");
    }

    @Override
    public void stop() {
        server.close();
    }
}
