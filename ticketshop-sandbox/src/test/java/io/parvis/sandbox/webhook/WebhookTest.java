package io.parvis.sandbox.webhook;

import static io.restassured.RestAssured.delete;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parvis.sandbox.CleanSandbox;
import io.parvis.sandbox.Rest;
import io.parvis.sandbox.Soap;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(WebhookTest.Impatient.class)
class WebhookTest extends CleanSandbox {
    private static final String CARMEN = "10229000000011";
    private static final String PARKING = "10229000000455";
    // in two seasons
    private static final String ZAUBERFLOETE = "10229000000085";
    // services reach the sandbox by another address than browsers do
    private static final String FOR_BROWSERS = "http://shop.example:8090";

    public static class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "sandbox.webhook.wait", "50ms",
                    "sandbox.webhook.attempts", "4",
                    "sandbox.browser-url", FOR_BROWSERS);
        }
    }

    @Test
    void postsProductsAsTheExportHoldsThem() throws IOException {
        try (Receiver receiver = new Receiver()) {
            order(receiver, List.of(CARMEN), "").then().statusCode(202).body("products", equalTo(1));
            Receiver.Post post = first(receiver);
            assertThat(post.headers().getFirst("X-Api-Key")).isEqualTo("sandbox-inventory-key");
            assertThat(post.headers().getFirst("Content-Type")).isEqualTo("application/json");
            JsonNode season = new ObjectMapper()
                    .readTree(Rest.CATALOG
                            .call("getCatalogDetailed", "{\"productCode\":\"CARMEN\"}")
                            .asByteArray())
                    .path("catalogData")
                    .path("seasons")
                    .path(0);
            ObjectNode expected = season.path("products").path(0).deepCopy();
            expected.put("seasonId", season.path("id").longValue());
            expected.put("salesChannelCode", "WEB");
            assertThat(post.body()).hasSize(1);
            assertThat(post.body().path(0)).isEqualTo(expected);
        }
    }

    @Test
    void namesImagesByTheAddressThatBrowsersKnow() throws IOException {
        try (Receiver receiver = new Receiver()) {
            order(receiver, List.of(CARMEN), "").then().statusCode(202);
            assertThat(images(first(receiver).body().toString())).isNotEmpty().allMatch(FOR_BROWSERS::equals);
        }
        String exported = Soap.CATALOG
                .call("<v:getCatalogDetailed><v:productCode>CARMEN</v:productCode></v:getCatalogDetailed>")
                .asString();
        assertThat(images(exported)).isNotEmpty().allMatch(FOR_BROWSERS::equals);
    }

    /** What the addresses of images begin with. */
    private static List<String> images(String text) {
        return Pattern.compile("(https?://[^/\"<>]*)/images/")
                .matcher(text)
                .results()
                .map(image -> image.group(1))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUSPENDED", "CANCELED", "CLOSED", "HIBERNATING"})
    void saysAnyState(String state) throws IOException {
        try (Receiver receiver = new Receiver()) {
            order(receiver, List.of(PARKING), ",\"state\":\"" + state + "\"")
                    .then()
                    .statusCode(202);
            JsonNode product = first(receiver).body().path(0);
            assertThat(product.path("state").asText()).isEqualTo(state);
            assertThat(product.path("salesChannelCode").asText()).isEqualTo("WEB");
        }
        Rest.CATALOG
                .call("getCatalogDetailed", "{\"productCode\":\"PARKING\"}")
                .then()
                .body("catalogData.seasons[0].products[0].state", equalTo("RUNNING"));
    }

    @Test
    void saysAnyChannel() throws IOException {
        try (Receiver receiver = new Receiver()) {
            order(receiver, List.of(CARMEN), ",\"channel\":\"GUICHET\"").then().statusCode(202);
            assertThat(first(receiver).body().path(0).path("salesChannelCode").asText())
                    .isEqualTo("GUICHET");
        }
    }

    @Test
    void tellsAProductOnceForEachOfItsSeasons() throws IOException {
        try (Receiver receiver = new Receiver()) {
            order(receiver, List.of(ZAUBERFLOETE), "").then().body("products", equalTo(2));
            assertThat(first(receiver).body().findValuesAsText("seasonId"))
                    .hasSize(2)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void postsAThousandAtATime() throws IOException {
        try (Receiver receiver = new Receiver()) {
            order(receiver, Collections.nCopies(1_001, PARKING), "")
                    .then()
                    .body("products", equalTo(1_001))
                    .body("batches", equalTo(2));
            await(() -> get("/control/webhook").then().body("products", contains(1, 1_000)));
            assertThat(receiver.posts().stream().map(post -> post.body().size()))
                    .containsExactly(1_000, 1);
        }
    }

    @Test
    void sendsAgainUntilItIsAnsweredWith200() throws IOException {
        try (Receiver receiver = new Receiver(500, 204)) {
            order(receiver, List.of(CARMEN), "").then().statusCode(202);
            await(() -> get("/control/webhook")
                    .then()
                    .body("status", contains(200, 204, 500))
                    .body("attempt", contains(3, 2, 1))
                    .body("url", everyItem(equalTo(receiver.url())))
                    .body("at", hasSize(3)));
            assertThat(receiver.posts().stream().map(Receiver.Post::body).distinct())
                    .hasSize(1);
        }
    }

    @Test
    void givesUpAfterEnoughAttemptsAndGoesOn() throws IOException {
        try (Receiver receiver = new Receiver(503, 503, 401, 302)) {
            order(receiver, List.of(CARMEN), ",\"repeat\":2").then().body("batches", equalTo(2));
            await(() -> get("/control/webhook")
                    .then()
                    .body("status", contains(200, 302, 401, 503, 503))
                    .body("attempt", contains(1, 4, 3, 2, 1)));
        }
    }

    @Test
    void triesAgainWhenNobodyAnswers() throws IOException {
        String url;
        try (Receiver receiver = new Receiver()) {
            url = receiver.url();
        }
        order(url, List.of(CARMEN), "").then().statusCode(202);
        await(() -> get("/control/webhook")
                .then()
                .body("attempt", contains(4, 3, 2, 1))
                .body("findAll { it.containsKey('status') }", hasSize(0)));
    }

    @Test
    void givesUpWhenTold() throws IOException {
        try (Receiver receiver = new Receiver(Collections.nCopies(500, 500).toArray(Integer[]::new))) {
            order(receiver, List.of(CARMEN), ",\"repeat\":100").then().statusCode(202);
            first(receiver);
            delete("/control/webhook").then().statusCode(204);
            order(receiver, List.of(PARKING), "").then().statusCode(202);
            await(() -> get("/control/webhook").then().body("attempt", contains(4, 3, 2, 1)));
            assertThat(receiver.posts().get(receiver.posts().size() - 1).body().findValuesAsText("code"))
                    .contains("PARKING");
        }
    }

    @Test
    void namesProductsThatItDoesNotKnow() {
        order("http://localhost:1/", List.of(CARMEN, "12", "x"), "")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("12, x"));
        get("/control/webhook").then().body("", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"products\":[]}",
                "{\"products\":\"10229000000011\",\"x\":1}",
                "{\"products\":[null]}",
                "{\"products\":[\"10229000000011\"],\"state\":\"\"}",
                "{\"products\":[\"10229000000011\"],\"channel\":\"two words\"}",
                "{\"products\":[\"10229000000011\"],\"url\":\"here\"}",
                "{\"products\":[\"10229000000011\"],\"url\":\"ftp://localhost/\"}",
                "{\"products\":[\"10229000000011\"],\"url\":\"http://a b\"}",
                "{\"products\":[\"10229000000011\"],\"repeat\":0}",
                "{\"products\":[\"10229000000011\"],\"repeat\":101}"
            })
    void refusesOrdersThatMakeNoSense(String body) {
        post(body).then().statusCode(400).contentType("application/problem+json");
        get("/control/webhook").then().body("", hasSize(0));
    }

    private static Response order(Receiver receiver, List<String> products, String more) {
        return order(receiver.url(), products, more);
    }

    private static Response order(String url, List<String> products, String more) {
        return post("{\"products\":[\"%s\"],\"url\":\"%s\"%s}".formatted(String.join("\",\"", products), url, more));
    }

    private static Response post(String body) {
        return given().contentType("application/json").body(body).post("/control/webhook");
    }

    private static Receiver.Post first(Receiver receiver) {
        await(() -> assertThat(receiver.posts()).isNotEmpty());
        return receiver.posts().get(0);
    }

    private static void await(ThrowingRunnable assertion) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(assertion);
    }
}
