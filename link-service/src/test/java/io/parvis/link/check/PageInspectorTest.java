package io.parvis.link.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages of every kind, from a real web server. */
class PageInspectorTest {
    private static final String HTML = "text/html; charset=utf-8";
    /** What passes for public here: a test has no machine on the internet to ask. */
    private static final Set<String> PUBLIC = Set.of("site.example", "elsewhere.example");

    private static final List<String> ASKED = new CopyOnWriteArrayList<>();

    private static Vertx vertx;
    private static HttpServer server;
    private static ExecutorService threads;
    private static String site;

    @BeforeAll
    static void start() throws IOException {
        vertx = Vertx.vertx();
        threads = Executors.newCachedThreadPool();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", PageInspectorTest::answer);
        server.start();
        site = "http://site.example:" + server.getAddress().getPort();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
        threads.shutdownNow();
        vertx.close();
    }

    @BeforeEach
    void forget() {
        ASKED.clear();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        URI asked = exchange.getRequestURI();
        ASKED.add(exchange.getRequestHeaders().getFirst("Host") + asked);
        String path = asked.getPath();
        switch (path) {
            case "/fr/" -> html(exchange, "<html lang=\"fr\">");
            case "/region" -> html(exchange, "<HTML class='x>y' LANG='fr-CH' data-lang=de>");
            case "/bare" -> html(exchange, "<html lang=fr>");
            case "/xml" -> html(exchange, "<?xml version='1.0'?><html xml:lang='fr'>");
            case "/commented" -> html(exchange, "<!-- <html lang='en'> --><html lang='fr'>");
            case "/english" -> html(exchange, "<html lang='en'>");
            case "/french-look" -> html(exchange, "<html lang='frr'>");
            case "/silent" -> html(exchange, "<html><body lang='fr'>");
            case "/empty-lang" -> html(exchange, "<html lang=''>");
            case "/header" -> {
                exchange.getResponseHeaders().set("Content-Language", "en, fr-FR");
                html(exchange, "<html>");
            }
            case "/header-disagrees" -> {
                exchange.getResponseHeaders().set("Content-Language", "en");
                html(exchange, "<html lang='fr'>");
            }
            case "/nothing" -> send(exchange, 200, HTML, "");
            case "/xhtml" -> send(exchange, 200, "application/xhtml+xml", "<html lang='fr'/>");
            case "/pdf" -> send(exchange, 200, "application/pdf", "%PDF");
            case "/typeless" -> send(exchange, 200, null, "<html lang='fr'>");
            case "/gone" -> send(exchange, 410, HTML, "<html lang='fr'>");
            case "/broken" -> send(exchange, 500, HTML, "<html lang='fr'>");
            case "/empty" -> send(exchange, 204, null, null);
            case "/query" -> html(exchange, "<html lang='" + asked.getQuery() + "'>");
            case "/endless" -> endless(exchange);
            case "/hang" -> {
                /* never answers */
            }
            default -> redirect(exchange, path);
        }
    }

    private static void redirect(HttpExchange exchange, String path) throws IOException {
        if (path.startsWith("/hop/")) {
            int left = Integer.parseInt(path.substring(5));
            to(exchange, 302, left == 1 ? "/fr/" : "/hop/" + (left - 1));
            return;
        }
        switch (path) {
            case "/moved" -> to(exchange, 301, "fr/");
            case "/loop" -> to(exchange, 302, "/loop");
            case "/away" ->
                to(
                        exchange,
                        302,
                        "http://elsewhere.example:" + server.getAddress().getPort() + "/fr/");
            case "/inside" -> to(exchange, 302, "http://inside.example/fr/");
            case "/inside-by-number" ->
                to(exchange, 302, "http://127.0.0.1:" + server.getAddress().getPort() + "/fr/");
            case "/script" -> to(exchange, 302, "javascript:alert(1)");
            case "/file" -> to(exchange, 302, "file:///etc/passwd");
            case "/nowhere" -> to(exchange, 302, null);
            case "/garbled" -> to(exchange, 302, "http://[");
            case "/to-english" -> to(exchange, 302, "/english");
            default -> send(exchange, 404, HTML, "<html lang='fr'>");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "/fr/              | -              | -",
                "/fr/#top          | -              | -",
                "/region           | -              | -",
                "/bare             | -              | -",
                "/xml              | -              | -",
                "/xhtml            | -              | -",
                "/commented        | -              | -",
                "/header           | -              | -",
                "/query?fr         | -              | -",
                "/endless          | -              | -",
                "/moved            | -              | -",
                "/hop/1            | -              | -",
                "/hop/5            | -              | -",
                "/away             | -              | -",
                "/hop/6            | WRONG_REDIRECT | leads on more than 5 times",
                "/loop             | WRONG_REDIRECT | leads on more than 5 times",
                "/script           | WRONG_REDIRECT | answers 302 and leads to no web page",
                "/file             | WRONG_REDIRECT | answers 302 and leads to no web page",
                "/nowhere          | WRONG_REDIRECT | answers 302 and leads to no web page",
                "/garbled          | WRONG_REDIRECT | answers 302 and leads to no web page",
                "/inside           | NOT_PUBLIC     | the host inside.example has the address 10.0.0.1",
                "/inside-by-number | NOT_PUBLIC     | the host 127.0.0.1 has the address 127.0.0.1",
                "/english          | WRONG_LANGUAGE | its lang attribute says 'en'",
                "/to-english       | WRONG_LANGUAGE | its lang attribute says 'en'",
                "/french-look      | WRONG_LANGUAGE | its lang attribute says 'frr'",
                "/header-disagrees | WRONG_LANGUAGE | its header Content-Language says 'en'",
                "/silent           | NO_LANGUAGE    | says its language neither",
                "/empty-lang       | NO_LANGUAGE    | says its language neither",
                "/nothing          | NO_LANGUAGE    | says its language neither",
                "/pdf              | NOT_HTML       | is application/pdf",
                "/typeless         | NOT_HTML       | does not say what it is",
                "/gone             | WRONG_STATUS   | answers 410",
                "/broken           | WRONG_STATUS   | answers 500",
                "/empty            | WRONG_STATUS   | answers 204",
                "/unheard-of       | WRONG_STATUS   | answers 404",
            })
    void pagesOfEveryKind(String path, Trouble trouble, String detail) {
        Optional<Fault> fault = inspect(site + path, Duration.ofSeconds(30));

        assertThat(fault.map(Fault::trouble)).isEqualTo(Optional.ofNullable(trouble));
        fault.ifPresent(found -> assertThat(found.detail()).startsWith(detail));
    }

    @Test
    void whatDoesNotAnswerIsTooSlow() {
        assertThat(inspect(site + "/hang", Duration.ofMillis(300)).map(Fault::trouble))
                .contains(Trouble.TOO_SLOW);
    }

    @Test
    void howeverQuicklyAnAnswerEndsNothingOfItIsMissed() {
        PageFetcher fetcher = new PageFetcher(vertx, "1", PageInspectorTest::resolve, Duration.ofSeconds(30));
        for (int attempt = 0; attempt < 300; attempt++) {
            assertThat(fetcher.fetch(URI.create(site + "/broken"), true)).isInstanceOf(Fetched.Page.class);
        }
        fetcher.close();
    }

    @Test
    void aHostThatIsNotThereIsUnreachable() {
        assertThat(inspect("http://unknown.example/fr/", Duration.ofSeconds(30)))
                .contains(new Fault(Trouble.UNREACHABLE, "the host unknown.example cannot be resolved"));
    }

    @Test
    void aPortThatNobodyListensAtIsUnreachable() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertThat(inspect("http://site.example:" + free + "/fr/", Duration.ofSeconds(30))
                        .map(Fault::trouble))
                .contains(Trouble.UNREACHABLE);
    }

    @Test
    void aPlainServerIsNoTlsServer() {
        assertThat(inspect(site.replace("http:", "https:") + "/fr/", Duration.ofSeconds(30))
                        .map(Fault::trouble))
                .contains(Trouble.UNREACHABLE);
    }

    @Test
    void whatIsNotPublicIsNotEvenAskedFor() {
        PageFetcher fetcher = new PageFetcher(vertx, "1", InetAddress::getAllByName, Duration.ofSeconds(30));
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/fr/";

        Fetched refused = fetcher.fetch(URI.create(url), false);

        assertThat(refused)
                .isInstanceOfSatisfying(
                        Fetched.None.class,
                        none -> assertThat(none.fault().trouble()).isEqualTo(Trouble.NOT_PUBLIC));
        assertThat(ASKED).isEmpty();
        assertThat(fetcher.fetch(URI.create(url), true)).isInstanceOf(Fetched.Page.class);
        fetcher.close();
    }

    @Test
    void theHostOfTheAddressIsAskedForWhateverMachineThatIs() {
        inspect(site + "/fr/", Duration.ofSeconds(30));

        assertThat(ASKED).containsExactly(site.replace("http://", "") + "/fr/");
    }

    private static InetAddress[] resolve(String host) throws UnknownHostException {
        return switch (host) {
            case "site.example", "elsewhere.example" ->
                new InetAddress[] {InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1})};
            case "inside.example" -> new InetAddress[] {InetAddress.getByAddress(host, new byte[] {10, 0, 0, 1})};
            case "127.0.0.1" -> InetAddress.getAllByName(host);
            default -> throw new UnknownHostException(host);
        };
    }

    private static Optional<Fault> inspect(String url, Duration timeout) {
        PageFetcher fetcher = new PageFetcher(vertx, "1", PageInspectorTest::resolve, timeout) {
            @Override
            Fetched fetch(URI page, boolean anywhere) {
                return super.fetch(page, PUBLIC.contains(page.getHost()));
            }
        };
        try {
            return new PageInspector(fetcher).inspect(new PageToCheck("terms", Optional.empty(), "fr", url), false);
        } finally {
            fetcher.close();
        }
    }

    private static void html(HttpExchange exchange, String start) throws IOException {
        send(exchange, 200, HTML, "<!doctype html>" + start + "<title>é</title>");
    }

    private static void endless(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", HTML);
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write("<html lang='fr'>".getBytes(UTF_8));
            byte[] more = "more ".repeat(10_000).getBytes(UTF_8);
            while (true) {
                body.write(more);
            }
        } catch (IOException left) {
            // as it should: nobody reads to an end that never comes
        }
    }

    private static void to(HttpExchange exchange, int status, String location) throws IOException {
        if (location != null) {
            exchange.getResponseHeaders().set("Location", location);
        }
        send(exchange, status, null, null);
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        if (type != null) {
            exchange.getResponseHeaders().set("Content-Type", type);
        }
        byte[] bytes = body == null ? new byte[0] : body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
