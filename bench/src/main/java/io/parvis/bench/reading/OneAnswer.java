package io.parvis.bench.reading;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** A server that answers everything with one file, as SOAP. */
final class OneAnswer implements AutoCloseable {
    private final HttpServer server;

    OneAnswer(Path file) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange;
                    InputStream question = exchange.getRequestBody();
                    InputStream answer = Files.newInputStream(file)) {
                question.readAllBytes();
                exchange.getResponseHeaders().set("Content-Type", "text/xml;charset=UTF-8");
                exchange.sendResponseHeaders(200, Files.size(file));
                answer.transferTo(exchange.getResponseBody());
            }
        });
        server.start();
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
