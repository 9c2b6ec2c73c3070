package io.parvis.link.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.parvis.stack.Tree;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The venue's site: {@code /fr/terms.html} and all the like, each in the language that its address says. {@code DELETE}
 * takes a page away, {@code PUT} brings it back; while {@code /closed} is put, pages do not answer.
 */
public final class DemoPages implements QuarkusTestResourceLifecycleManager {
    private final Set<String> gone = ConcurrentHashMap.newKeySet();
    private final Set<String> put = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private String url;

    /** On a field of a test: where the site is. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    public @interface At {}

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
        url = "http://localhost:" + server.getAddress().getPort();
        // what an earlier file says wins
        String locations =
                configuration(url).toUri() + "," + Tree.find().configuration().toUri();
        return Map.of("quarkus.config.locations", locations);
    }

    /** After the resources that name the usual configuration. */
    @Override
    public int order() {
        return 1;
    }

    private static Path configuration(String url) {
        String yaml = """
            parvis:
              points-of-sale:
                opera:
                  site:
                    pages:
                      terms: URL/{LANGUAGE}/terms.html
                      privacy: URL/{LANGUAGE}/privacy.html
                      help: URL/{LANGUAGE}/help.html
                      contact: URL/{LANGUAGE}/contact.html
                    product-page: ""
                    check:
                      allow-private-addresses: true
                      cron: off
            """;
        try {
            Path file = Files.createTempFile("demo-pages", ".yaml");
            file.toFile().deleteOnExit();
            return Files.writeString(file, yaml.replace("URL", url));
        } catch (IOException noFile) {
            throw new UncheckedIOException(noFile);
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(url, new TestInjector.AnnotatedAndMatchesType(At.class, String.class));
    }

    @Override
    public void stop() {
        put.clear();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        switch (exchange.getRequestMethod()) {
            case "PUT" -> {
                gone.remove(path);
                put.add(path);
                send(exchange, 204, null);
            }
            case "DELETE" -> {
                gone.add(path);
                put.remove(path);
                open();
                send(exchange, 204, null);
            }
            default -> page(exchange, path);
        }
    }

    private void page(HttpExchange exchange, String path) throws IOException {
        waitUntilOpen();
        if (gone.contains(path) || !path.matches("/[a-z]{2}/.+")) {
            send(exchange, 404, null);
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        String language = path.substring(1, 3);
        send(exchange, 200, ("<!doctype html><html lang='" + language + "'><title>é</title></html>").getBytes(UTF_8));
    }

    private synchronized void waitUntilOpen() {
        try {
            while (put.contains("/closed")) {
                wait();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void open() {
        notifyAll();
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body == null ? -1 : body.length);
        if (body != null) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
