package io.parvis.catalog.notifying;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.parvis.catalog.Operators;
import io.parvis.catalog.notifying.ReceiverResource.Received;
import io.parvis.stack.testing.SandboxUrl;
import io.parvis.stack.testing.TicketshopResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = TicketshopResource.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = ReceiverResource.class, restrictToAnnotatedClass = true)
class NotifyingTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @SandboxUrl
    URI sandbox;

    @Received
    List<Map<String, String>> received;

    @Inject
    ObjectMapper json;

    @Test
    void tellsOfThePublishedCatalogueOnceAndSigned() throws Exception {
        eventually("cms", "state", equalTo("DELIVERED"));
        Map<String, String> request = receivedBy("/cms/204").get(0);
        JsonNode event = json.readTree(request.get("body"));
        assertThat(event.get("type").asText()).isEqualTo("catalog.published");
        assertThat(Instant.parse(event.get("timestamp").asText())).isBefore(Instant.now());
        JsonNode data = event.get("data");
        given().get("/v1/opera/catalog")
                .then()
                .body("version", equalTo(data.get("version").asText()))
                .body("importedAt", equalTo(data.get("importedAt").asText()))
                .body("counts.products", equalTo(data.get("products").asInt()))
                .body("counts.performances", equalTo(data.get("performances").asInt()));
        assertThat(data.get("pos").asText()).isEqualTo("opera");
        assertThat(data.get("changes").asText()).isEqualTo("/v1/opera/changes");

        Signer signer = Signer.of(ReceiverResource.SECRET).orElseThrow();
        assertThat(request.get("webhook-signature"))
                .isEqualTo(signer.sign(
                        request.get("webhook-id"),
                        Long.parseLong(request.get("webhook-timestamp")),
                        request.get("body")));
        assertThat(request.get("webhook-id")).startsWith("msg_");
        assertThat(request.get("user-agent")).startsWith("Parvis/");

        webhook("cms", "version", equalTo(data.get("version").asText()));
        webhook("cms", "lastStatus", equalTo(204));
        webhook("cms", "attempts", equalTo(1));
        webhook("cms", "deliveredAt", notNullValue());
        eventually("once", "state", equalTo("DELIVERED"));
        assertThat(receivedBy("/cms/204").stream().filter(NotifyingTest::tellsOfACatalogue))
                .hasSize(1);
    }

    @Test
    void triesAgainWithTheSameIdAndBodyAndAFreshSignature() {
        eventually("once", "attempts", equalTo(2));
        eventually("once", "state", equalTo("DELIVERED"));
        List<Map<String, String>> attempts = receivedBy("/once/200");
        assertThat(attempts).hasSize(2);
        Map<String, String> first = attempts.get(0);
        Map<String, String> second = attempts.get(1);
        assertThat(second.get("webhook-id")).isEqualTo(first.get("webhook-id"));
        assertThat(second.get("body")).isEqualTo(first.get("body"));
        assertThat(Long.parseLong(second.get("webhook-timestamp")))
                .isGreaterThanOrEqualTo(Long.parseLong(first.get("webhook-timestamp")) + 5);
        assertThat(second.get("webhook-signature")).isNotEqualTo(first.get("webhook-signature"));
        webhook("once", "deliveredAt", notNullValue());
    }

    @Test
    void aReceiverThatIsGoneIsSwitchedOff() {
        eventually("gone", "state", equalTo("SWITCHED_OFF"));
        webhook("gone", "lastStatus", equalTo(410));
        webhook("gone", "attempts", equalTo(1));
        webhook("gone", "$", not(hasKey("nextTryAt")));
        webhook("gone", "$", not(hasKey("deliveredAt")));
    }

    @Test
    void nothingGoesToPrivateAddressesUnlessAllowed() {
        eventually("inside", "detail", endsWith("which is not a public one"));
        webhook("inside", "state", equalTo("WAITING"));
        webhook("inside", "nextTryAt", notNullValue());
        webhook("inside", "$", not(hasKey("lastStatus")));
        assertThat(receivedBy("/inside/204")).isEmpty();
    }

    @Test
    void whatIsNotEnabledIsNotTold() {
        eventually("once", "state", equalTo("DELIVERED"));
        webhook("off", "enabled", equalTo(false));
        webhook("off", "state", equalTo("NEVER"));
        webhook("off", "$", not(hasKey("attempts")));
        assertThat(receivedBy("/off/204")).noneMatch(NotifyingTest::tellsOfACatalogue);
    }

    @Test
    void operatorsTestOneAtATime() throws Exception {
        operator()
                .post("/v1/opera/webhooks/off/test")
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .body("status", equalTo(204))
                .body("detail", equalTo("the receiver answered 204"))
                .body("durationMs", greaterThanOrEqualTo(0));
        JsonNode event = json.readTree(receivedBy("/off/204").get(0).get("body"));
        assertThat(event.get("type").asText()).isEqualTo("webhook.test");
        assertThat(event.get("data")).hasToString("{\"pos\":\"opera\"}");
        operator()
                .post("/v1/opera/webhooks/off/test")
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("too-many-requests"));
        operator()
                .post("/v1/opera/webhooks/inside/test")
                .then()
                .statusCode(200)
                .body("$", not(hasKey("status")))
                .body("detail", containsString("not a public one"));
        webhook("off", "state", equalTo("NEVER"));
    }

    @ParameterizedTest
    @CsvSource({
        "operator, POST, /v1/opera/webhooks/none/test, 404, unknown-webhook",
        "operator, GET, /v1/nowhere/webhooks, 404, unknown-point-of-sale",
        "operator, POST, /v1/nowhere/webhooks/cms/test, 404, unknown-point-of-sale",
        "operator, GET, /v1/opera/webhooks?x=1, 400, unknown-parameter",
        "operator, POST, /v1/opera/webhooks/cms/test?x=1, 400, unknown-parameter",
        "viewer, GET, /v1/opera/webhooks, 403, forbidden",
        "viewer, POST, /v1/opera/webhooks/cms/test, 403, forbidden",
        ", GET, /v1/opera/webhooks, 401, unauthorized",
        ", POST, /v1/opera/webhooks/cms/test, 401, unauthorized"
    })
    void othersAreRefused(String client, String method, String path, int status, String code) {
        RequestSpecification request = client == null ? given() : as(client);
        request.request(method, path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
    }

    @Test
    void secretsAreInNoAnswerAndInNoLog() throws Exception {
        eventually("once", "state", equalTo("DELIVERED"));
        eventually("gone", "state", equalTo("SWITCHED_OFF"));
        String shown = operator().get("/v1/opera/webhooks").asString();
        String logged = Files.readString(ReceiverResource.LOG);
        assertThat(logged).contains("opera/once: told of catalogue").contains("attempt 1: the receiver answered 500");
        for (String text : List.of(shown, logged)) {
            assertThat(text)
                    .doesNotContain("s3cret-password")
                    .doesNotContain("s3cret-token")
                    .doesNotContain("s3cret-answer")
                    .doesNotContain(ReceiverResource.SECRET)
                    .doesNotContain("v1,");
        }
        webhook("once", "url", endsWith("/once/200"));
    }

    private static boolean tellsOfACatalogue(Map<String, String> request) {
        return request.get("body").contains("catalog.published");
    }

    private List<Map<String, String>> receivedBy(String path) {
        return received.stream()
                .filter(request -> request.get("path").equals(path))
                .toList();
    }

    private void eventually(String name, String member, Matcher<?> expected) {
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> webhook(name, member, expected));
    }

    private void webhook(String name, String member, Matcher<?> expected) {
        String item = "items.find { it.name == '" + name + "' }";
        operator()
                .get("/v1/opera/webhooks")
                .then()
                .statusCode(200)
                .body("total", equalTo(5))
                .body(member.equals("$") ? item : item + "." + member, expected);
    }

    private RequestSpecification operator() {
        return as("operator");
    }

    private RequestSpecification as(String client) {
        String token = Operators.token(sandbox, client);
        return given().header("Authorization", "Bearer " + token);
    }
}
