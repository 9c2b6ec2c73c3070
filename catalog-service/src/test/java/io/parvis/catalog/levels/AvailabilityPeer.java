package io.parvis.catalog.levels;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;

/** Stands where the availability service is: serves the sheet that was PUT, 503 while there is none. */
public final class AvailabilityPeer implements QuarkusTestResourceLifecycleManager {
    private volatile byte[] sheet;
    private volatile int generation;
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/", this::answer);
        server.start();
        return Map.of(
                "parvis.availability.url",
                "http://localhost:" + server.getAddress().getPort(),
                "parvis.levels.refresh",
                "0.2s");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String etag = "\"" + generation + '"';
        if (exchange.getRequestMethod().equals("PUT")) {
            sheet = exchange.getRequestBody().readAllBytes();
            generation++;
            exchange.sendResponseHeaders(204, -1);
        } else if (sheet == null) {
            exchange.sendResponseHeaders(503, -1);
        } else if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
        } else {
            exchange.getResponseHeaders().add("ETag", etag);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, sheet.length);
            exchange.getResponseBody().write(sheet);
        }
        exchange.close();
    }
}
