package io.parvis.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.parvis.problem.Problem;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** Bodies of requests that are too long without saying so, or do not arrive. */
@QuarkusTest
@WithTestResource(StandIns.class)
@TestProfile(AsInProduction.class)
class UploadsTest {
    private static final String HOOK = "/v1/opera/hooks/inventory";
    private static final String CHUNK = "2710\r\n" + "x".repeat(10_000) + "\r\n";

    @TestHTTPResource("/")
    URI gateway;

    @Test
    void aBodyInChunksPasses() throws IOException {
        assertThat(RawHttp.exchange(gateway, chunked() + CHUNK.repeat(10) + "0\r\n\r\n"))
                .startsWith("HTTP/1.1 200")
                .endsWith("100000");
    }

    @Test
    void oneThatGetsTooLongIsRefused() throws IOException {
        assertRefused(RawHttp.exchange(gateway, chunked() + CHUNK.repeat(11) + "0\r\n\r\n"), 413, "content-too-large");
        assertRefused(RawHttp.exchange(gateway, chunked() + CHUNK.repeat(60)), 413, "content-too-large");
    }

    @Test
    void oneThatDoesNotArriveIsNotWaitedFor() throws IOException {
        assertRefused(
                RawHttp.exchange(gateway, "POST " + HOOK + " HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nx"),
                408,
                "request-timeout");
        assertRefused(RawHttp.exchange(gateway, chunked() + CHUNK), 408, "request-timeout");
    }

    @Test
    void oneInBrokenChunksIsRefused() throws IOException {
        assertRefused(RawHttp.exchange(gateway, chunked() + CHUNK + "not-a-size\r\n"), 400, "invalid-request");
        given().body("x").post(HOOK).then().statusCode(200).body(is("1"));
    }

    private static String chunked() {
        return "POST " + HOOK + " HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n";
    }

    private static void assertRefused(String answer, int status, String code) {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .containsIgnoringCase("content-type: " + Problem.MEDIA_TYPE)
                .containsIgnoringCase("connection: close")
                .contains("\"code\":\"" + code + "\"");
    }
}
