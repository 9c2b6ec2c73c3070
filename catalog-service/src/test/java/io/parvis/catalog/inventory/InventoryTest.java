package io.parvis.catalog.inventory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.parvis.catalog.Operators;
import io.parvis.catalog.importing.ImportingTest;
import io.parvis.catalog.snapshot.SnapshotStore;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.stack.testing.SandboxUrl;
import io.parvis.stack.testing.TicketshopResource;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(ImportingTest.OftenExported.class)
@QuarkusTestResource(value = TicketshopResource.class, restrictToAnnotatedClass = true)
class InventoryTest {
    private static final String HOOK = "/v1/opera/hooks/inventory";
    private static final String KEY = "sandbox-inventory-key";
    private static final String CARMEN = "10229000000011";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @SandboxUrl
    URI sandbox;

    @Inject
    RedisDataSource redis;

    @Inject
    PointsOfSale pointsOfSale;

    @Inject
    Inbox inbox;

    @Inject
    Applying applying;

    private Operators operators;
    private PointOfSale opera;

    @BeforeEach
    void imported() {
        opera = pointsOfSale.get("opera");
        operators = new Operators(sandbox);
        operators.noFaults();
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> redis.value(String.class).get(SnapshotStore.key(opera, "running")) == null);
        redis.key()
                .del(
                        SnapshotStore.key(opera, "closed-until"),
                        SnapshotStore.key(opera, "due"),
                        SnapshotStore.key(opera, "inventory"));
        redis.execute("HDEL", "parvis:{OPERA}:budget:state", "CatalogService:closed-until");
        applyAtOnce();
        operators.restored();
    }

    @Test
    void whatTheSandboxSendsIsPublishedAsASmallVersion() {
        String version = Operators.version();
        int products = Operators.products();
        JsonPath attempt = afterNext(() -> sendFromSandbox(Map.of("products", List.of(CARMEN), "state", "SUSPENDED")));

        assertThat(attempt.getString("result")).as(attempt.prettify()).isEqualTo("PUBLISHED");
        assertThat(attempt.getString("trigger")).isEqualTo("WEBHOOK");
        assertThat(attempt.getString("version")).startsWith(version + "+").isEqualTo(Operators.version());
        assertThat(attempt.getInt("calls")).isZero();
        assertThat(Operators.products()).isEqualTo(products);
        given().get("/v1/opera/products/" + CARMEN)
                .then()
                .body("state", equalTo("SUSPENDED"))
                .body("saleStatus", equalTo("SUSPENDED"));

        JsonPath repeated = afterNext(() -> sendFromSandbox(Map.of("products", List.of(CARMEN), "state", "SUSPENDED")));
        assertThat(repeated.getString("result")).as(repeated.prettify()).isEqualTo("UNCHANGED");
        assertThat(Operators.version()).isEqualTo(attempt.getString("version"));
    }

    @Test
    void whatIsAsItWasImportedChangesNothing() {
        List<String> all = given().get("/v1/opera/products?limit=100").path("items.id");
        String version = Operators.version();
        JsonPath attempt = afterNext(() -> sendFromSandbox(Map.of("products", List.copyOf(java.util.Set.copyOf(all)))));

        assertThat(attempt.getString("result")).as(attempt.prettify()).isEqualTo("UNCHANGED");
        assertThat(Operators.version()).isEqualTo(version);
    }

    @Test
    void closedProductsGoAndOtherChannelsDoNotMatter() {
        int products = Operators.products();
        afterNext(
                () -> sendFromSandbox(Map.of("products", List.of(CARMEN), "state", "CLOSED", "channel", "BOXOFFICE")));
        given().get("/v1/opera/products/" + CARMEN).then().statusCode(200);
        afterNext(() -> sendFromSandbox(Map.of("products", List.of(CARMEN), "state", "CLOSED")));
        given().get("/v1/opera/products/" + CARMEN).then().statusCode(404);
        assertThat(Operators.products()).isLessThan(products);
        String changes = "/v1/opera/changes?limit=100";
        assertThat(deleted(changes)).contains(CARMEN);
    }

    @Test
    void aFloodIsOneSmallVersionOrAFew() {
        long generation = generation();
        JsonPath last = afterNext(() -> {
            for (int n = 0; n < 40; n++) {
                post("[{\"id\":\"" + CARMEN + "\",\"state\":\"" + (n % 2 == 0 ? "SUSPENDED" : "RUNNING")
                                + "\",\"code\":\"C" + n + "\"}]")
                        .statusCode(200)
                        .body("products", equalTo(1));
            }
        });
        assertThat(last.getString("result")).isEqualTo("PUBLISHED");
        Awaitility.await().atMost(PATIENCE).until(() -> {
            applyAtOnce();
            return inbox.isEmpty(opera);
        });
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> given().get("/v1/opera/products/" + CARMEN)
                        .then()
                        .body("code", equalTo("C39"))
                        .body("state", equalTo("RUNNING")));
        assertThat(generation() - generation).isLessThan(20);
        List<String> kept =
                operators.operator().get("/v1/opera/catalog/versions").path("items.version");
        assertThat(kept.stream().filter(version -> version.contains("+"))).hasSizeLessThanOrEqualTo(5);
        String published = Operators.version();
        assertThat(kept.stream().filter(version -> version.startsWith(published.substring(0, published.indexOf('+')))))
                .hasSize(2);
    }

    @Test
    void theSameBatchTwiceInARowWaitsOnce() {
        redis.value(String.class).set(SnapshotStore.key(opera, "inventory-rest"), "1");
        post("[{\"id\":\"1\"}]").statusCode(200);
        post("[{\"id\":\"1\"}]").statusCode(200);
        assertThat(redis.list(String.class).llen(SnapshotStore.key(opera, "inventory")))
                .isEqualTo(1);
        for (int n = 0; n < 63; n++) {
            post("[{\"id\":\"" + n + "\",\"code\":\"other\"}]").statusCode(200);
        }
        post("[{\"id\":\"one too many\"}]")
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "30");
    }

    @Test
    void whoTakesMostAwayIsHeldBackWhateverTheSteps() {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = given().get("/v1/opera/products?limit=100" + cursor).jsonPath();
            ids.addAll(page.getList("items.id"));
            cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        }
        List<String> all = ids.stream().distinct().toList();
        int third = all.size() / 3;
        JsonPath first = afterNext(() -> post(closed(all.subList(0, third))).statusCode(200));
        assertThat(first.getString("result")).as(first.prettify()).isEqualTo("PUBLISHED");
        String version = Operators.version();
        JsonPath second =
                afterNext(() -> post(closed(all.subList(third, 2 * third))).statusCode(200));

        assertThat(second.getString("result")).as(second.prettify()).isEqualTo("HELD_BACK");
        assertThat(second.getString("detail")).contains("are left");
        assertThat(Operators.version()).isEqualTo(version);
        given().get("/q/health/ready").then().statusCode(200).body(containsString("held back"));
        given().get("/q/metrics").then().body(containsString("parvis_catalog_held_back{pos=\"opera\"} 1"));

        JsonPath third2 = afterNext(() -> post(closed(all)).statusCode(200));
        assertThat(third2.getString("result")).isEqualTo("DROPPED");

        String kept = all.get(all.size() - 1);
        JsonPath since = afterNext(
                () -> post("[{\"id\":\"" + kept + "\",\"code\":\"SINCE\"}]").statusCode(200));
        assertThat(since.getString("result")).as(since.prettify()).isEqualTo("PUBLISHED");
        operators
                .operator()
                .post("/v1/opera/imports/" + second.getString("id") + "/publish")
                .then()
                .statusCode(409)
                .body("code", equalTo("conflict"))
                .body("detail", containsString("'" + version + "'"))
                .body("detail", containsString("would be undone"));
        given().get("/v1/opera/products/" + kept).then().body("code", equalTo("SINCE"));
        operators
                .operator()
                .post("/v1/opera/imports/" + second.getString("id") + "/drop")
                .then()
                .statusCode(200)
                .body("result", equalTo("DROPPED"));
        assertThat(Operators.version()).isEqualTo(since.getString("version"));
    }

    @Test
    void whatIsUnknownIsOnRecordAndHurtsNothing() {
        String version = Operators.version();
        JsonPath attempt = afterNext(() -> post("[{\"id\":\"123\",\"state\":\"RUNNING\",\"goods\":{}},{\"id\":\""
                        + CARMEN + "\",\"seasonId\":\"5\",\"state\":\"CLOSED\"},{\"strange\":[[1,{\"a\":null}]]}]")
                .statusCode(200)
                .body("products", equalTo(3)));
        assertThat(attempt.getString("result")).isEqualTo("UNCHANGED");
        assertThat(attempt.getList("warnings.what", String.class))
                .containsExactly(
                        "is not published, and its season is not told",
                        "stands in a season that is not published",
                        "has no usable id");
        assertThat(Operators.version()).isEqualTo(version);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{}", "[1]", "null", "nonsense", "[{\"id\":1}", "[{\"id\":1}]]", "<a/>", "[{\"id\":\"\\u00"})
    void garbageIsRefused(String body) {
        post(body).statusCode(400).contentType("application/problem+json").body("code", equalTo("invalid-request"));
        assertThat(inbox.isEmpty(opera)).isTrue();
    }

    @Test
    void tooMuchIsRefused() {
        String large = "[" + ("{\"id\":\"1\",\"code\":\"" + "x".repeat(1000) + "\"},").repeat(34_000) + "{}]";
        post(large).statusCode(413).contentType("application/problem+json").body("code", equalTo("content-too-large"));
        assertThat(inbox.isEmpty(opera)).isTrue();
    }

    @Test
    void aThousandAtOnceAreTaken() {
        String batch = IntStream.range(0, 1000)
                .mapToObj(n -> "{\"id\":\"" + n + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
        JsonPath attempt = afterNext(() -> post(batch).statusCode(200).body("products", equalTo(1000)));
        assertThat(attempt.getString("result")).isEqualTo("UNCHANGED");
        assertThat(attempt.getInt("warningCount")).isEqualTo(1000);
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain, 415, unsupported-media-type",
        "application/xml, 415, unsupported-media-type",
        "application/json, 200,"
    })
    void onlyJsonIsTaken(String type, int status, String code) {
        ValidatableResponse answer = given().header("X-Api-Key", KEY)
                .header("Content-Type", type)
                .body("[]".getBytes())
                .post(HOOK)
                .then()
                .statusCode(status);
        if (code != null) {
            answer.body("code", equalTo(code));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "X-Api-Key, wrong, 401, unauthorized",
        "X-Api-Key, sandbox-inventory-ke, 401, unauthorized",
        "X-Other, sandbox-inventory-key, 401, unauthorized",
        "Authorization, Bearer sandbox-inventory-key, 401, unauthorized",
        "Authorization, Basic cGFydmlzOnNhbmRib3g=, 401, unauthorized"
    })
    void strangersAreRefused(String header, String value, int status, String code) {
        given().header(header, value)
                .contentType("application/json")
                .body("[{\"id\":\"" + CARMEN + "\",\"state\":\"CLOSED\"}]")
                .post(HOOK)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("ApiKey"))
                .body("code", equalTo(code))
                .body(not(containsString(KEY)));
        assertThat(inbox.isEmpty(opera)).isTrue();
    }

    @Test
    void otherPointsOfSaleAndParametersAreRefused() {
        given().header("X-Api-Key", KEY)
                .contentType("application/json")
                .body("[]")
                .post("/v1/nowhere/hooks/inventory")
                .then()
                .statusCode(404)
                .body("code", equalTo("unknown-point-of-sale"));
        given().header("X-Api-Key", KEY)
                .contentType("application/json")
                .body("[]")
                .post(HOOK + "?x=1")
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-parameter"));
    }

    private static String closed(List<String> ids) {
        return ids.stream()
                .map(id -> "{\"id\":\"" + id + "\",\"state\":\"CLOSED\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static ValidatableResponse post(String body) {
        return given().header("X-Api-Key", KEY)
                .contentType("application/json")
                .body(body)
                .post(HOOK)
                .then();
    }

    private void sendFromSandbox(Map<String, ?> order) {
        Map<String, Object> full = new HashMap<>(order);
        full.put("url", "http://localhost:" + RestAssured.port + HOOK);
        given().contentType("application/json")
                .body(full)
                .post(sandbox + "/control/webhook")
                .then()
                .statusCode(202);
    }

    /** The record of what is applied next, once that has ended. */
    private JsonPath afterNext(Runnable posting) {
        String before = lastOfWebhook();
        posting.run();
        applyAtOnce();
        Awaitility.await().atMost(PATIENCE).until(() -> {
            applyAtOnce();
            String last = lastOfWebhook();
            return last != null && !last.equals(before);
        });
        return operators.get(lastOfWebhook());
    }

    private String lastOfWebhook() {
        return operators.operator().get("/v1/opera/imports").path("items.find { it.trigger == 'WEBHOOK' }?.id");
    }

    private void applyAtOnce() {
        redis.key().del(SnapshotStore.key(opera, "inventory-rest"));
        applying.tick();
    }

    private long generation() {
        return ((Number) operators.operator().get("/v1/opera/catalog/versions").path("generation")).longValue();
    }

    private static List<String> deleted(String changes) {
        List<String> deleted = new ArrayList<>();
        String after = "";
        while (true) {
            JsonPath page = given().get(changes + after).jsonPath();
            if (page.getList("items").isEmpty()) {
                return deleted;
            }
            deleted.addAll(page.getList("items.findAll { it.state == 'deleted' }.id"));
            after = "&after=" + page.getString("next");
        }
    }
}
