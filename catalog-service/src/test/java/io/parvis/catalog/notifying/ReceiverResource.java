package io.parvis.catalog.notifying;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A receiver of webhooks, and a service configured to tell it. It answers what the last part of the path says:
 * {@code /cms/204}. Paths that begin with {@code /once} get 500 the first time.
 */
public final class ReceiverResource implements QuarkusTestResourceLifecycleManager {
    static final String SECRET = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    static final Path LOG = Path.of("target", "notifying-test.log");

    private final List<Map<String, String>> received = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer receiver;

    /** On a field of a test: what was received, with path, body and headers (by lower-case names) of each request. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface Received {}

    @Override
    public Map<String, String> start() {
        try {
            receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        receiver.createContext("/", this::answer);
        receiver.setExecutor(threads);
        receiver.start();
        String here = "localhost:" + receiver.getAddress().getPort();
        Map<String, String> settings = new HashMap<>();
        configure(settings, "cms", "http://" + here + "/cms/204", true);
        configure(settings, "once", "http://user:s3cret-password@" + here + "/once/200?token=s3cret-token", true);
        configure(settings, "gone", "http://" + here + "/gone/410", true);
        configure(settings, "inside", "https://" + here + "/inside/204", false);
        configure(settings, "off", "http://" + here + "/off/204", true);
        settings.put("parvis.points-of-sale.opera.webhooks.off.enabled", "false");
        settings.put("parvis.test.receiver", "http://" + here);
        settings.put("quarkus.log.file.enabled", "true");
        settings.put("quarkus.log.file.path", LOG.toString());
        settings.put("quarkus.log.category.\"io.parvis\".level", "DEBUG");
        return settings;
    }

    private static void configure(Map<String, String> settings, String name, String url, boolean inside) {
        String key = "parvis.points-of-sale.opera.webhooks." + name;
        settings.put(key + ".url", url);
        settings.put(key + ".secret", "whsec_" + SECRET);
        settings.put(key + ".allow-private-addresses", Boolean.toString(inside));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Map<String, String> request = new TreeMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> request.put(name.toLowerCase(), values.get(0)));
        request.put("path", path);
        request.put("body", new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        boolean first =
                received.stream().noneMatch(earlier -> earlier.get("path").equals(path));
        received.add(request);
        int status = path.startsWith("/once") && first ? 500 : Integer.parseInt(path.replaceFirst(".*/", ""));
        exchange.getResponseHeaders().add("Retry-After", "3600");
        exchange.getResponseHeaders().add("Location", "/elsewhere/204");
        byte[] words = "s3cret-answer".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, status == 204 ? -1 : words.length);
        if (status != 204) {
            exchange.getResponseBody().write(words);
        }
        exchange.close();
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(received, new TestInjector.AnnotatedAndMatchesType(Received.class, List.class));
    }

    @Override
    public void stop() {
        if (receiver != null) {
            receiver.stop(0);
        }
        threads.shutdownNow();
    }
}
