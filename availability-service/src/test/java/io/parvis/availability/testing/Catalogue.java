package io.parvis.availability.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.parvis.published.ContentHash;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands where the catalogue service is, on a real port: what is PUT under an address is served
 * there with an {@code ETag}; where there is nothing, 503. Live levels beat every second, and 70 may listen.
 */
public final class Catalogue implements QuarkusTestResourceLifecycleManager {
    private final Map<String, byte[]> sheets = new ConcurrentHashMap<>();
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
                "parvis.catalog.url",
                "http://localhost:" + server.getAddress().getPort(),
                "parvis.availability.stream.heartbeat",
                "1s",
                "parvis.availability.stream.listeners",
                "70");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        switch (exchange.getRequestMethod()) {
            case "PUT" -> {
                sheets.put(path, exchange.getRequestBody().readAllBytes());
                send(exchange, 204, null);
            }
            case "DELETE" -> {
                sheets.remove(path);
                send(exchange, 204, null);
            }
            default -> sheet(exchange, sheets.get(path));
        }
    }

    private static void sheet(HttpExchange exchange, byte[] sheet) throws IOException {
        if (sheet == null) {
            send(exchange, 503, null);
            return;
        }
        String etag = ContentHash.etag(sheet);
        exchange.getResponseHeaders().set("ETag", etag);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        boolean known = etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
        send(exchange, known ? 304 : 200, known ? null : sheet);
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body == null ? -1 : body.length);
        if (body != null) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
