package io.parvis.catalog.notifying;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostmanTest {
    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_614_265_330), ZoneOffset.UTC);
    private static final String HOST = "hooks.parvis.example";
    private static final String BODY = "{\"test\": 2432232314}";
    private static final Signer SIGNER =
            Signer.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").orElseThrow();

    private final Vertx vertx = Vertx.vertx();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<HttpExchange> received = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, String[]> addresses = new ConcurrentHashMap<>();
    private final List<String> resolved = Collections.synchronizedList(new ArrayList<>());
    private HttpServer receiver;

    @BeforeEach
    void start() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        receiver.setExecutor(threads);
        receiver.start();
        addresses.put(HOST, new String[] {"127.0.0.1"});
    }

    @AfterEach
    void stop() {
        receiver.stop(0);
        threads.shutdownNow();
        vertx.close();
    }

    @Test
    void postsASignedMessageToTheResolvedAddressUnderTheHostsName() throws Exception {
        CompletableFuture<String> body = new CompletableFuture<>();
        receiver.createContext("/hook", exchange -> {
            body.complete(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answer(exchange, 204);
        });
        Answer answer = post("http://user:pass@" + HOST + ":" + port() + "/hook?token=abc", true);

        assertThat(answer).isEqualTo(new Answer.Status(204, Optional.empty()));
        assertThat(body.get()).isEqualTo(BODY);
        HttpExchange request = received.get(0);
        assertThat(request.getRequestMethod()).isEqualTo("POST");
        assertThat(request.getRequestURI()).hasToString("/hook?token=abc");
        assertThat(request.getRequestHeaders())
                .containsEntry("Host", List.of(HOST + ":" + port()))
                .containsEntry("Webhook-id", List.of("msg_p5jXN8AQM9LWM0D4loKWxJek"))
                .containsEntry("Webhook-timestamp", List.of("1614265330"))
                .containsEntry("Webhook-signature", List.of("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="))
                .containsEntry("Content-type", List.of("application/json"))
                .containsEntry("User-agent", List.of("Parvis/1"))
                .containsEntry("Authorization", List.of("Basic dXNlcjpwYXNz"));
        assertThat(resolved).containsExactly(HOST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "8.8.8.8 127.0.0.1",
                "127.0.0.1 8.8.8.8",
                "169.254.169.254",
                "::1",
                "::ffff:127.0.0.1",
                "fd00:ec2::254"
            })
    void refusesToGoInsideUnlessAllowed(String found) {
        receiver.createContext("/", exchange -> answer(exchange, 204));
        addresses.put(HOST, found.split(" "));
        assertThat(post("https://" + HOST + ":" + port() + "/", false).detail())
                .startsWith("the host " + HOST + " has the address ")
                .endsWith(", which is not a public one");
        assertThat(received).isEmpty();
    }

    @Test
    void followsNoRedirect() {
        receiver.createContext("/moving", exchange -> {
            exchange.getResponseHeaders().set("Location", "http://" + HOST + ":" + port() + "/there");
            answer(exchange, 307);
        });
        receiver.createContext("/there", exchange -> answer(exchange, 204));
        Answer answer = post("http://" + HOST + ":" + port() + "/moving", true);

        assertThat(answer.detail()).isEqualTo("the receiver answered 307; redirects are not followed");
        assertThat(received).extracting(HttpExchange::getRequestURI).containsExactly(URI.create("/moving"));
    }

    @Test
    void stopsReadingALongAnswer() throws Exception {
        CompletableFuture<Boolean> cutOff = new CompletableFuture<>();
        receiver.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                for (int megabyte = 0; megabyte < 256; megabyte++) {
                    out.write(new byte[1 << 20]);
                }
                cutOff.complete(false);
            } catch (IOException closed) {
                cutOff.complete(true);
            }
        });
        assertThat(post("http://" + HOST + ":" + port(), true)).isInstanceOf(Answer.Status.class);
        assertThat(cutOff.get()).isTrue();
    }

    @Test
    void triesAnotherAddressWhereNobodyListens() {
        receiver.createContext("/", exchange -> answer(exchange, 200));
        addresses.put(HOST, new String[] {"127.0.0.2", "127.0.0.1"});
        assertThat(post("http://" + HOST + ":" + port() + "/", true)).isInstanceOf(Answer.Status.class);
    }

    @Test
    void tellsWhyNobodyAnswered() throws IOException {
        assertThat(post("http://nowhere.example/", true))
                .isEqualTo(new Answer.None("the host nowhere.example cannot be resolved"));
        int port = port();
        receiver.stop(0);
        assertThat(post("http://" + HOST + ":" + port + "/", true))
                .isEqualTo(new Answer.None("no connection could be made"));
        try (ServerSocket hangingUp = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            threads.submit(() -> {
                hangingUp.accept().close();
                return null;
            });
            assertThat(post("http://" + HOST + ":" + hangingUp.getLocalPort() + "/", true))
                    .isEqualTo(new Answer.None("the connection broke off before an answer came"));
        }
    }

    @Test
    void waitsForAnAnswerOnlySoLong() {
        CountDownLatch over = new CountDownLatch(1);
        receiver.createContext("/", exchange -> {
            try {
                over.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            answer(exchange, 204);
        });
        Answer answer = postman(new HttpClientOptions(), Duration.ofSeconds(1))
                .post(webhook("http://" + HOST + ":" + port() + "/", true), "msg_1", BODY);
        over.countDown();
        assertThat(answer).isEqualTo(new Answer.None("no answer came within 1 s"));
    }

    private void answer(HttpExchange exchange, int status) throws IOException {
        received.add(exchange);
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private int port() {
        return receiver.getAddress().getPort();
    }

    private Answer post(String url, boolean inside) {
        return postman(new HttpClientOptions(), Duration.ofSeconds(15))
                .post(webhook(url, inside), "msg_p5jXN8AQM9LWM0D4loKWxJek", BODY);
    }

    private static Webhook webhook(String url, boolean inside) {
        return new Webhook("opera", "cms", URI.create(url), SIGNER, inside, true);
    }

    private Postman postman(HttpClientOptions options, Duration timeout) {
        return new Postman(vertx, CLOCK, "1", this::resolve, options, timeout);
    }

    private InetAddress[] resolve(String host) throws UnknownHostException {
        resolved.add(host);
        if (!addresses.containsKey(host)) {
            throw new UnknownHostException(host);
        }
        List<InetAddress> found = new ArrayList<>();
        for (String address : addresses.get(host)) {
            found.add(InetAddress.getByName(address));
        }
        return found.toArray(InetAddress[]::new);
    }
}
