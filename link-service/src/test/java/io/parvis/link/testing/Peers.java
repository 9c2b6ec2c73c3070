package io.parvis.link.testing;

import io.parvis.stack.testing.PeerServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Stands where the catalogue and the availability service are. Operators cannot be told from others unless the argument
 * {@code operators=true} says that there is a provider.
 */
public final class Peers implements QuarkusTestResourceLifecycleManager {
    private boolean operators;
    private PeerServer server;

    @Override
    public void init(Map<String, String> arguments) {
        operators = Boolean.parseBoolean(arguments.get("operators"));
    }

    @Override
    public Map<String, String> start() {
        server = PeerServer.start();
        return Map.of(
                "parvis.catalog.url",
                server.url(),
                "parvis.availability.url",
                server.url(),
                // products without a page of their own have none
                "parvis.points-of-sale.opera.site.product-page",
                "",
                "quarkus.oidc.tenant-enabled",
                Boolean.toString(operators));
    }

    @Override
    public void stop() {
        server.close();
    }
}
