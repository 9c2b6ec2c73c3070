package io.parvis.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.parvis.problem.Problem;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StandIns.class)
class EdgeTest {
    @TestHTTPResource("/")
    URI gateway;

    @Inject
    Vertx vertx;

    @Test
    void aRequestKeepsTheNameItCameWith() {
        given().header("X-Request-Id", "shop-42_a.b")
                .get("/v1/opera/imports")
                .then()
                .header("X-Request-Id", "shop-42_a.b")
                .body("headers.x-request-id", is("shop-42_a.b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<script>", "a b", "é", "0123456789012345678901234567890123456789012345678901234567890123456789"
            })
    void aNameThatIsNoneIsReplaced(String id) {
        given().header("X-Request-Id", id)
                .get("/v1/opera/imports")
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f]{32}"))
                .body("headers.x-request-id", matchesPattern("[0-9a-f]{32}"));
    }

    @Test
    void theTraceIsTold() {
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        given().header("traceparent", trace)
                .get("/v1/opera/nothing")
                .then()
                .header("traceparent", trace)
                .header("X-Request-Id", "4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/opera/imports", "/v1/opera/nothing", "/problems", "/openapi", "/v1/opera/availability"})
    void everyAnswerIsProtected(String path) {
        given().get(path)
                .then()
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "strict-origin-when-cross-origin")
                .header("Strict-Transport-Security", nullValue());
    }

    @Test
    void aRouteThatWillGoAwaySaysSo() {
        given().get("/v1/opera/sso/old")
                .then()
                .statusCode(200)
                .header("Deprecation", "@1801353600")
                .header("Sunset", "Sat, 01 Jan 2028 00:00:00 GMT")
                .header("Link", "</v2/sso>; rel=\"successor-version\"");
        given().get("/v1/opera/sso/metadata").then().header("Sunset", nullValue());
    }

    @Test
    void routesAreMeasuredByTheirPatterns() {
        given().get("/v1/opera/sso/secret-of-a-visitor?token=x").then().statusCode(200);
        String metrics =
                given().get("/q/metrics").then().statusCode(200).extract().asString();
        assertThat(metrics)
                .contains(
                        "parvis_gateway_requests_seconds{route=\"/v1/{pos}/sso/{id}\",status=\"2xx\",quantile=\"0.99\"")
                .doesNotContain("secret-of-a-visitor");
    }

    @Test
    void anAddressThatIsTooLongIsRefused() throws IOException {
        String answer = RawHttp.get(gateway, "/v1/opera/products?q=" + "x".repeat(9_000));
        assertRefused(answer, 414, "url-too-long");
    }

    @Test
    void headersThatAreTooLargeAreRefused() throws IOException {
        String answer = RawHttp.exchange(
                gateway, "GET /v1/opera/products HTTP/1.1\r\nHost: a\r\nCookie: " + "x".repeat(20_000) + "\r\n\r\n");
        assertRefused(answer, 431, "headers-too-large");
    }

    @Test
    void aFloodOfHeadersIsRefused() throws IOException {
        String answer = RawHttp.exchange(
                gateway, "GET /v1/opera/products HTTP/1.1\r\nHost: a\r\n" + "X-Flood: 1\r\n".repeat(4_000) + "\r\n");
        assertRefused(answer, 431, "headers-too-large");
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedBeforeItArrives() throws IOException {
        String answer = RawHttp.exchange(
                gateway, "POST /v1/opera/hooks/inventory HTTP/1.1\r\nHost: a\r\nContent-Length: 40000000\r\n\r\n");
        assertRefused(answer, 413, "content-too-large");
    }

    @Test
    void whoOnlyAsksToGiveUpIsSentAway() {
        HttpClient client = vertx.createHttpClient(new HttpClientOptions()
                .setDefaultHost(gateway.getHost())
                .setDefaultPort(gateway.getPort())
                .setProtocolVersion(HttpVersion.HTTP_2)
                .setHttp2ClearTextUpgrade(false)
                .setHttp2MaxPoolSize(1));
        AtomicBoolean closed = new AtomicBoolean();
        client.connectionHandler(opened -> opened.closeHandler(end -> closed.set(true)));
        for (int n = 0; n < 1_000; n++) {
            client.request(HttpMethod.GET, "/v1/opera/nothing?n=" + n)
                    .onSuccess(request ->
                            request.exceptionHandler(over -> {}).sendHead().onComplete(sent -> request.reset()));
        }
        await().untilTrue(closed);
        client.close();
        given().get("/v1/opera/products").then().statusCode(200);
    }

    @Test
    void whatNamesNoHostIsRefused() throws IOException {
        assertRefused(RawHttp.exchange(gateway, "GET /v1/opera HTTP/1.1\r\n\r\n"), 400, "invalid-request");
    }

    @Test
    void methodsThatTellTooMuchAreOfferedNowhere() {
        given().request("TRACE", "/v1/opera/products")
                .then()
                .statusCode(405)
                .header("Allow", "GET, HEAD, POST, OPTIONS")
                .contentType(Problem.MEDIA_TYPE)
                .body("code", is("method-not-allowed"));
    }

    private static void assertRefused(String answer, int status, String code) {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .containsIgnoringCase("content-type: " + Problem.MEDIA_TYPE)
                .containsIgnoringCase("connection: close")
                .contains("\"code\":\"" + code + "\"");
    }
}
