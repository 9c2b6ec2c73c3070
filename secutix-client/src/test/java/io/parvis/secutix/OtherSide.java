package io.parvis.secutix;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** Answers calls as SecuTix might, word by word. Says what it was asked. */
final class OtherSide implements AutoCloseable {
    final List<Asked> asked = new ArrayList<>();
    private final HttpServer server;
    private Answer answer = exchange -> exchange.sendResponseHeaders(404, -1);

    record Asked(String method, String path, String authorization, String acceptEncoding, String body) {}

    @FunctionalInterface
    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    OtherSide() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    exchange.getRequestHeaders().getFirst("Accept-Encoding"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            try (exchange) {
                answer.to(exchange);
            } catch (IOException hungUp) {
                // the caller had read enough
            }
        });
        server.start();
    }

    Account account(CatalogOperation operation, Optional<RestAccess> rest) {
        URI url = URI.create("http://localhost:" + server.getAddress().getPort());
        return new Account(url, "v1_33", "parvis", "sesame", operation, rest);
    }

    void answers(Answer next) {
        answer = next;
    }

    void answers(String contentType, String body) {
        answersFrom(contentType, () -> Generated.of(Generated.once(body)));
    }

    /** Packed, and made while it is sent. */
    void answersFrom(String contentType, java.util.function.Supplier<InputStream> body) {
        answer = exchange -> {
            exchange.getResponseHeaders().set("Content-Type", contentType);
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream packed = new GZIPOutputStream(exchange.getResponseBody());
                    InputStream plain = body.get()) {
                plain.transferTo(packed);
            }
        };
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
