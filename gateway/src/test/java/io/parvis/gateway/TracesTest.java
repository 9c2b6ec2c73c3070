package io.parvis.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where traces are wanted, what is recorded, told to callers and handed on to services is one. */
@QuarkusTest
@WithTestResource(StandIns.class)
@TestProfile(AsInProduction.class)
class TracesTest {
    private static final int TRACE = 3;
    private static final int SPAN = 36;

    @ConfigProperty(name = "test.trace-receiver")
    String receiver;

    @ParameterizedTest
    @ValueSource(strings = {"/v1/opera/imports", "/v1/opera/products"})
    void oneTraceGoesFromTheCallerThroughTheGatewayToTheService(String path) {
        String trace = "0af7651916cd43dd8448eb211c8031" + path.length();
        Response answer = given().header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                .get(path);
        JsonObject incoming = incoming(trace);
        assertThat(incoming.getString("parent")).isEqualTo("b7ad6b7169203331");
        assertThat(incoming.getString("name")).isEqualTo("GET " + path.replace("opera", "{pos}"));
        assertThat(answer.header("traceparent")).isEqualTo("00-" + trace + "-" + incoming.getString("id") + "-01");

        // an answer that turns out not to be kept is asked for twice
        JsonObject outgoing = of(trace).stream()
                .filter(span ->
                        answer.path("headers.traceparent").equals("00-" + trace + "-" + span.getString("id") + "-01"))
                .findFirst()
                .orElseThrow();
        assertThat(outgoing.getString("kind")).isEqualTo("SPAN_KIND_CLIENT");
        assertThat(outgoing.getString("parent")).isEqualTo(incoming.getString("id"));
    }

    @Test
    void aProblemNamesTheTraceThatWasBegunForIt() {
        Response answer = given().get("/v1/opera/nothing");
        String told = answer.header("traceparent");
        answer.then().statusCode(404).body("traceId", is(told.substring(TRACE, SPAN - 1)));
        JsonObject incoming = incoming(told.substring(TRACE, SPAN - 1));
        assertThat(incoming.getString("id")).isEqualTo(told.substring(SPAN, SPAN + 16));
        assertThat(incoming.getString("parent")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/opera/visitor?who=secret-person",
                "/v1/opera/products?q=secret-person",
                "/v1/opera/products/silent?q=secret-person",
                "/v1/opera/imports/silent?q=secret-person",
                "/v1/opera/links/garbage?q=secret-person",
                "/v1/opera/availability?q=secret-person"
            })
    void nothingOfPeopleIsRecorded(String path) {
        String told = given().header("Cookie", "stx_contact=secret-person")
                .header("Authorization", "Bearer secret-person")
                .header("User-Agent", "secret-person")
                .header("X-Forwarded-For", "203.0.113.77")
                .get(path)
                .header("traceparent");
        String trace = told.substring(TRACE, SPAN - 1);
        assertThat(incoming(trace).encode()).contains("http.response.status_code");
        assertThat(of(trace).toString()).doesNotContain("secret-person", "203.0.113.77");
    }

    @Test
    void whatTheGatewayAsksForItselfIsNoTrace() {
        given().get("/v1/opera/products?n=1");
        String last = given().get("/v1/opera/nothing").header("traceparent").substring(TRACE, SPAN - 1);
        incoming(last);
        assertThat(all())
                .noneMatch(span -> span.getString("kind").equals("SPAN_KIND_CLIENT")
                        && span.getString("parent").isEmpty());
    }

    /** The span of the request that came in, which ends last. */
    private JsonObject incoming(String trace) {
        await().until(() -> of(trace).stream().anyMatch(TracesTest::isIncoming));
        return of(trace).stream().filter(TracesTest::isIncoming).findFirst().orElseThrow();
    }

    private static boolean isIncoming(JsonObject span) {
        return span.getString("kind").equals("SPAN_KIND_SERVER");
    }

    private List<JsonObject> of(String trace) {
        return all().stream()
                .filter(span -> span.getString("trace").equals(trace))
                .toList();
    }

    private List<JsonObject> all() {
        JsonArray all = new JsonArray(given().get(receiver + "/control/spans").asString());
        return IntStream.range(0, all.size()).mapToObj(all::getJsonObject).toList();
    }
}
