package io.parvis.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/**
 * Real servers in the places of the services: the catalogue and the identity service tell what they were sent, the link
 * service breaks HTTP in several ways, and nobody listens in the place of the availability service.
 */
public final class StandIns implements QuarkusTestResourceLifecycleManager {
    private final Vertx vertx = Vertx.vertx();
    private BrokenServer broken;

    @Override
    public Map<String, String> start() {
        broken = BrokenServer.start();
        return Map.of(
                "parvis.gateway.retiring.\"/v1/{pos}/sso/{id}\".since", "2027-01-31",
                "parvis.gateway.retiring.\"/v1/{pos}/sso/{id}\".until", "2027-12-31",
                "parvis.gateway.retiring.\"/v1/{pos}/sso/{id}\".instead", "/v2/sso",
                "parvis.catalog.url", "http://localhost:" + telling("catalog"),
                "parvis.identity.url", "http://localhost:" + telling("identity"),
                "parvis.link.url", "http://localhost:" + broken.port(),
                "parvis.availability.url", "http://localhost:" + closedPort(),
                "parvis.gateway.answer-within", "1s",
                "parvis.gateway.failures-tolerated", "1000000");
    }

    private int telling(String name) {
        return vertx.createHttpServer()
                .requestHandler(new TellingServer(name))
                .listen(0)
                .map(HttpServer::actualPort)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private static int closedPort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        broken.stop();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
