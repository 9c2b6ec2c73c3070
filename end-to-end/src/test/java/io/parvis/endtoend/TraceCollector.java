package io.parvis.endtoend;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.parvis.stack.Service;
import io.parvis.stack.SetOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** Takes the spans that services send by OTLP over HTTP, as protobuf messages with one letter for each byte. */
final class TraceCollector {
    /** An attribute: its name, and a value that is a string with its length before it. */
    private static final Pattern SERVICE = Pattern.compile("service\\.name\\x12.\\n.([a-z-]+)", Pattern.DOTALL);

    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    private TraceCollector(HttpServer server) {
        this.server = server;
    }

    static TraceCollector start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            TraceCollector collector = new TraceCollector(server);
            server.createContext("/v1/traces", collector::take);
            server.start();
            return collector;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    /** The same set, with every service telling its traces here. */
    SetOptions of(SetOptions options) {
        SetOptions all = options;
        for (Service service : Service.values()) {
            all = all.with(
                            service,
                            "OTEL_EXPORTER_OTLP_ENDPOINT",
                            "http://localhost:" + server.getAddress().getPort())
                    .with(service, "OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")
                    .with(service, "QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "200ms");
        }
        return all;
    }

    /** The services that told spans of a trace. */
    Set<String> servicesOf(String traceId) {
        String bytes = new String(HexFormat.of().parseHex(traceId), ISO_8859_1);
        return messages.stream()
                .filter(message -> message.contains(bytes))
                .flatMap(message -> SERVICE.matcher(message).results().map(found -> found.group(1)))
                .collect(Collectors.toSet());
    }

    /** Whether any span that was told so far says that. */
    boolean heard(String words) {
        return messages.stream().anyMatch(message -> message.contains(words));
    }

    /** Whether a span of that name has a parent: its id is the field before the name. */
    boolean isBeneathAnother(String name) {
        return messages.stream()
                .anyMatch(message -> Pattern.compile("\"\\x08.{8}\\*." + Pattern.quote(name), Pattern.DOTALL)
                        .matcher(message)
                        .find());
    }

    private void take(HttpExchange exchange) throws IOException {
        boolean packed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        try (exchange;
                InputStream body =
                        packed ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody()) {
            messages.add(new String(body.readAllBytes(), ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
        }
    }
}
