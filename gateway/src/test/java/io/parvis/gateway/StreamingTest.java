package io.parvis.gateway;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StandIns.class)
class StreamingTest {
    private static final int PART = 100_000;

    @TestHTTPResource("/")
    URI gateway;

    @Test
    void anAnswerArrivesWhileItIsBeingWritten() throws Exception {
        HttpResponse<java.io.InputStream> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(gateway.resolve("/v1/opera/export"))
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("first");
            get("/v1/opera/changes").then().statusCode(200); // lets the service write the rest
            assertThat(lines.readLine()).isEqualTo("last");
            assertThat(lines.readLine()).isNull();
        }
    }

    @Test
    void aBodyArrivesWhileItIsBeingSent() throws Exception {
        try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST /v1/opera/hooks/inventory HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: "
                            + 2 * PART + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(new byte[PART]);
            out.flush();
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> get("/v1/opera/budget").then().body(is(Integer.toString(PART))));
            out.write(new byte[PART]);
            out.flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 200").endsWith("\r\n\r\n" + 2 * PART);
        }
    }

    @Test
    void aLargeBodyIsNotChanged() {
        given().body(new byte[8_000_000])
                .post("/v1/opera/hooks/inventory")
                .then()
                .statusCode(200)
                .body(is("8000000"));
    }
}
