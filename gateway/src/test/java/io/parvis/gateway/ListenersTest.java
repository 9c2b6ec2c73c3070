package io.parvis.gateway;

import static io.parvis.gateway.routing.Service.AVAILABILITY;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Listeners hold a connection each, for as long as they listen. */
@QuarkusTest
@WithTestResource(Ensemble.class)
class ListenersTest {
    private static final String STREAM = "/v1/opera/availability/stream";
    /** More than there are connections for answers that end. */
    private static final int LISTENERS = 80;

    @TestHTTPResource(STREAM)
    URI stream;

    @Test
    void manyListenersKeepNobodyElseFromBeingAnswered() {
        Scripts.answer(AVAILABILITY, STREAM, new JsonObject().put("hold", true));
        HttpClient client = HttpClient.newHttpClient();
        List<CompletableFuture<HttpResponse<String>>> listening = Stream.generate(() ->
                        client.sendAsync(HttpRequest.newBuilder(stream).build(), HttpResponse.BodyHandlers.ofString()))
                .limit(LISTENERS)
                .toList();
        await().until(() -> Scripts.count(AVAILABILITY, STREAM) == LISTENERS);

        given().get("/v1/opera/availability?product=11").then().statusCode(200);

        Scripts.answer(AVAILABILITY, STREAM, "over");
        assertThat(listening).allSatisfy(one -> assertThat(one.join().body()).isEqualTo("over"));
    }
}
