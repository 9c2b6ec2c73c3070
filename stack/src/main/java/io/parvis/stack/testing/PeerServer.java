package io.parvis.stack.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands where another service is, on a real port: what is PUT under an address is served there with an {@code ETag};
 * where there is nothing, or not any more since DELETE, 503. What is PUT need not be JSON.
 */
public final class PeerServer implements AutoCloseable {
    private final Map<String, byte[]> sheets = new ConcurrentHashMap<>();
    private final HttpServer server;

    private PeerServer(HttpServer server) {
        this.server = server;
    }

    public static PeerServer start() {
        try {
            PeerServer peer =
                    new PeerServer(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            peer.server.createContext("/", peer::answer);
            peer.server.start();
            return peer;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    /** As {@code http://localhost:23456}, without a slash at the end. */
    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
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
        String etag = "\"" + Integer.toHexString(Arrays.hashCode(sheet)) + '"';
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
