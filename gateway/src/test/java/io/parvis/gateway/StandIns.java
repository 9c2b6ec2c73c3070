package io.parvis.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
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
        Map<String, String> settings = new HashMap<>();
        settings.put("test.free-port", Integer.toString(closedPort()));
        settings.put("test.trace-receiver", "http://localhost:" + listening(new TraceReceiver()));
        settings.put("parvis.gateway.retiring.\"/v1/{pos}/sso/{id}\".since", "2027-01-31");
        settings.put("parvis.gateway.retiring.\"/v1/{pos}/sso/{id}\".until", "2028-01-01");
        settings.put("parvis.gateway.retiring.\"/v1/{pos}/sso/{id}\".instead", "/v2/sso");
        settings.put("parvis.catalog.url", "http://localhost:" + telling("catalog"));
        settings.put("parvis.identity.url", "http://localhost:" + telling("identity"));
        settings.put("parvis.link.url", "http://localhost:" + broken.port());
        settings.put("parvis.availability.url", "http://localhost:" + closedPort());
        settings.put("parvis.gateway.answer-within", "1s");
        settings.put("parvis.gateway.failures-tolerated", "1000000");
        return settings;
    }

    private int telling(String name) {
        return listening(new TellingServer(name));
    }

    private int listening(Handler<HttpServerRequest> server) {
        return vertx.createHttpServer()
                .requestHandler(server)
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
