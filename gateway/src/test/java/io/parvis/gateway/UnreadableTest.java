package io.parvis.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the parser refuses is answered like everything that is refused. */
@QuarkusTest
@WithTestResource(StandIns.class)
class UnreadableTest {
    private static final String GET = "GET /v1/opera HTTP/1.1\r\nHost: a\r\n";
    private static final String POST = "POST /v1/opera/imports HTTP/1.1\r\nHost: a\r\n";
    /** Answered without its body: the route has no such method. */
    private static final String EARLY = "POST /v1/opera/imports/one HTTP/1.1\r\nHost: a\r\n";

    private static final String CHUNKED = "Transfer-Encoding: chunked\r\n\r\n";

    @TestHTTPResource("/")
    URI gateway;

    @Inject
    Vertx vertx;

    @Inject
    MeterRegistry meters;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GARBAGE\r\n\r\n",
                "GET /v1/opera\r\n\r\n",
                "GET /v1/opera HTTP/9.9\r\nHost: a\r\n\r\n",
                "GET /v1/opera HTTP/1.1 \u0001\r\nHost: a\r\n\r\n",
                "GET /v1/op\u0000era HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /v1/op\rera HTTP/1.1\r\nHost: a\r\n\r\n",
                "G\u0000T /v1/opera HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /v1/opera HTTP/1.1\nHost: a\n\n",
                GET + "X-Evil\r\n: 1\r\n\r\n",
                GET + "X-Evil : 1\r\n\r\n",
                GET + "X-\u0000Evil: 1\r\n\r\n",
                GET + "X-Evil: a\u0000b\r\n\r\n",
                GET + "X-Evil: a\rb\r\n\r\n",
                GET + "Content-Length: -1\r\n\r\n",
                GET + "Content-Length: many\r\n\r\n",
                GET + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab",
                GET + "Content-Length: 2\r\nContent-Length: 2\r\n\r\nab",
                POST + "Content-Length: 3\r\n" + CHUNKED + "abc",
                GET + "Host: b\r\n\r\n",
                POST + "Transfer-Encoding: gzip\r\n\r\n",
                POST + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
                POST + CHUNKED + "not-a-size\r\n",
                POST + CHUNKED + "-1\r\n",
                POST + CHUNKED + "1\r\nxyz\r\n0\r\n\r\n",
                POST + CHUNKED + "ffffffffffffffffff\r\n",
                GET + "Connection: Upgrade\r\nUpgrade: h2c\r\n\r\n"
            })
    void whatIsNoHttpIsAnInvalidRequest(String request) throws IOException {
        RawAnswer.of(RawHttp.exchange(gateway, request)).assertProblem(400, "invalid-request");
    }

    @ParameterizedTest
    @CsvSource({
        "URL, 414, url-too-long",
        "HEADER, 431, headers-too-large",
        "LARGE_HEADER, 431, headers-too-large",
        "HEADERS, 431, headers-too-large"
    })
    void whatIsTooLargeToBeReadSaysSo(String what, int status, String code) throws IOException {
        String request = switch (what) {
            case "URL" -> "GET /v1/opera/products?q=" + "x".repeat(10_000_000) + " HTTP/1.1\r\nHost: a\r\n\r\n";
            case "HEADER" -> GET + "Cookie: " + "x".repeat(100_000) + "\r\n\r\n";
            case "LARGE_HEADER" -> GET + "Cookie: " + "x".repeat(1_000_000) + "\r\n\r\n";
            default -> GET + "X-Flood: 1\r\n".repeat(100_000) + "\r\n";
        };
        RawAnswer.of(RawHttp.exchange(gateway, request)).assertProblem(status, code);
        given().get("/v1/opera/products").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/opera HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /v1/opera HTTP/1.0\r\nHost: a\r\n\r\n",
                "\r\nGET /v1/opera HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                POST + "Connection: close\r\n" + CHUNKED + "3;x=y\r\nabc\r\n0\r\nX-Trailer: 1\r\n\r\n",
                POST + "Connection: close\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\nabc",
                GET + "Connection: close\r\nX-Long: \u00e9" + "\t\r\nX-Empty:\r\n\r\n"
            })
    void whatCanBeReadIsAnsweredByItsService(String request) throws IOException {
        assertThat(RawHttp.exchange(gateway, request)).contains(" 200 OK\r\n", "\"service\":\"catalog\"");
    }

    @Test
    void theHelloOfTlsIsToldThatThereIsNone() throws IOException {
        RawAnswer answer =
                RawAnswer.of(RawHttp.exchange(gateway, "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc"));
        answer.assertProblem(400, "invalid-request");
        assertThat(answer.body()).contains("TLS");
    }

    @Test
    void whatIsAskedBeforeGarbageIsAnswered() throws IOException {
        String good = GET + "\r\n";
        String[] answers =
                RawHttp.exchange(gateway, good + good + "GARBAGE\r\n\r\n").split("(?=HTTP/1\\.1 \\d{3} )");
        assertThat(answers).hasSize(3);
        assertThat(answers[0]).startsWith("HTTP/1.1 200").contains("\"service\":\"catalog\"");
        assertThat(answers[1]).startsWith("HTTP/1.1 200").contains("\"service\":\"catalog\"");
        RawAnswer.of(answers[2]).assertProblem(400, "invalid-request");
    }

    @Test
    void aBodyThatBreaksAfterItsAnswerEndsTheConnection() throws IOException {
        try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.setSoTimeout(10_000);
            send(socket, EARLY + CHUNKED);
            StringBuilder answer = new StringBuilder();
            while (!answer.toString().endsWith("}")) {
                int next = socket.getInputStream().read();
                assertThat(next).as("after " + answer).isNotNegative();
                answer.append((char) next);
            }
            assertThat(answer).startsWith("HTTP/1.1 405");
            send(socket, "not-a-size\r\n");
            assertThat(socket.getInputStream().readAllBytes()).isEmpty();
        }
    }

    @Test
    void aBrokenBodyIsAnsweredByTheNameOfItsRequest() throws IOException {
        RawAnswer answer = RawAnswer.of(
                RawHttp.exchange(gateway, POST + "X-Request-Id: shop-7\r\n" + CHUNKED + "3\r\nabc\r\nnot-a-size\r\n"));
        answer.assertProblem(400, "invalid-request");
        assertThat(answer.headers()).containsEntry("x-request-id", "shop-7");
        assertThat(answer.body()).contains("\"instance\":\"/v1/opera/imports\"");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void http2WithAndWithoutAnUpgradeWorks(boolean upgrade) {
        HttpClient client = vertx.createHttpClient(new HttpClientOptions()
                .setDefaultHost(gateway.getHost())
                .setDefaultPort(gateway.getPort())
                .setProtocolVersion(HttpVersion.HTTP_2)
                .setHttp2ClearTextUpgrade(upgrade));
        for (int n = 0; n < 3; n++) {
            HttpClientResponse answer = client.request(HttpMethod.GET, "/v1/opera/products?n=" + n)
                    .compose(request -> request.send())
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            assertThat(answer.version()).isEqualTo(HttpVersion.HTTP_2);
            assertThat(answer.statusCode()).isEqualTo(200);
        }
        client.close();
    }

    @Test
    void overHttp2AsManyHeadersAreTaken() {
        HttpClient client = vertx.createHttpClient(new HttpClientOptions()
                .setDefaultHost(gateway.getHost())
                .setDefaultPort(gateway.getPort())
                .setProtocolVersion(HttpVersion.HTTP_2)
                .setHttp2ClearTextUpgrade(false));
        assertThat(statusOverHttp2(client, "/problems", 15_000)).isEqualTo("200");
        assertThat(statusOverHttp2(client, "/v1/opera/products", 20_000))
                .isEqualTo("431 {\"type\":\"/problems/headers-too-large\"");
        assertThat(statusOverHttp2(client, "/v1/opera/products?q=" + "x".repeat(20_000), 0))
                .isEqualTo("414 {\"type\":\"/problems/url-too-long\"");
        client.close();
    }

    /** And how the answer begins where it is no 200. */
    private static String statusOverHttp2(HttpClient client, String path, int header) {
        return client.request(HttpMethod.GET, path)
                .compose(request ->
                        request.putHeader("X-Long", "x".repeat(header)).send())
                .compose(answer -> answer.body()
                        .map(body -> answer.statusCode() == 200
                                ? "200"
                                : answer.statusCode() + " " + body.toString().split(",")[0]))
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @Test
    void whoAsksWhetherToGoOnIsTold() throws IOException {
        String head = POST + "Connection: close\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n";
        try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.setSoTimeout(10_000);
            send(socket, head);
            byte[] told = socket.getInputStream().readNBytes(25);
            assertThat(new String(told, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
            send(socket, "abc");
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 200 ")
                    .contains("\"body\":\"abc\"");
        }
        String tooLarge = POST + "Expect: 100-continue\r\nContent-Length: 40000000\r\n\r\n";
        assertThat(RawHttp.exchange(gateway, tooLarge)).startsWith("HTTP/1.1 413 ");
    }

    @Test
    void connectionsAreGivenBack() throws IOException {
        double before = connections();
        for (int n = 0; n < 30; n++) {
            RawHttp.exchange(gateway, "GARBAGE\r\n\r\n");
            RawHttp.exchange(gateway, POST + CHUNKED + "not-a-size\r\n");
            RawHttp.exchange(gateway, GET + "Cookie: " + "x".repeat(100_000) + "\r\n\r\n");
        }
        await().until(() -> connections() <= before);
        assertThat(meters.get("parvis.gateway.unreadable")
                        .tag("status", "431")
                        .counter()
                        .count())
                .isGreaterThanOrEqualTo(30);
    }

    /** As many at a time as no other test has, whose connections may still be ending. */
    @Test
    void connectionsAreCounted() throws IOException {
        List<Socket> many = new ArrayList<>();
        double with;
        try {
            while (many.size() < 100) {
                many.add(new Socket(gateway.getHost(), gateway.getPort()));
            }
            await().until(() -> connections() >= many.size());
            given().get("/v1/opera/products").then().statusCode(200).body("service", is("catalog"));
            with = connections();
        } finally {
            for (Socket one : many) {
                one.close();
            }
        }
        await().until(() -> connections() <= with - many.size());
    }

    private double connections() {
        return meters.get("parvis.gateway.connections").gauge().value();
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }
}
