package io.parvis.link.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
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
        String url = "http://localhost:" + server.getAddress().getPort();
        String site = "parvis.points-of-sale.opera.site.";
        Map<String, String> settings = new HashMap<>();
        for (String kind : Set.of("terms", "privacy", "help", "contact")) {
            settings.put(site + "pages." + kind, url + "/{LANGUAGE}/" + kind + ".html");
        }
        settings.put(site + "check.allow-private-addresses", "true");
        settings.put(site + "check.cron", "off");
        settings.put("test.demo-pages", url);
        return settings;
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
