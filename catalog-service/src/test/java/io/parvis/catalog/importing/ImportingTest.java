package io.parvis.catalog.importing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.parvis.catalog.Operators;
import io.parvis.catalog.publishing.Publisher;
import io.parvis.catalog.snapshot.PublishedCatalogs;
import io.parvis.catalog.snapshot.SnapshotStore;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.stack.testing.SandboxUrl;
import io.parvis.stack.testing.TicketshopResource;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(ImportingTest.OftenExported.class)
@QuarkusTestResource(value = TicketshopResource.class, restrictToAnnotatedClass = true)
public class ImportingTest {
    /** The sandbox gives exports as often as they are asked for, and need not be waited for. */
    public static final class OftenExported implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("EXPORT_INTERVAL", "1ms", "parvis.imports.ask-again", "100ms");
        }
    }

    @SandboxUrl
    URI sandbox;

    @Inject
    RedisDataSource redis;

    @Inject
    Publisher publisher;

    @Inject
    PublishedCatalogs published;

    @Inject
    SnapshotStore store;

    @Inject
    PointsOfSale pointsOfSale;

    private Operators operators;
    private PointOfSale opera;

    @BeforeEach
    void nothingIsWrong() {
        opera = pointsOfSale.get("opera");
        operators = new Operators(sandbox);
        operators.noFaults();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> redis.value(String.class).get(SnapshotStore.key(opera, "running")) == null);
        redis.key().del(SnapshotStore.key(opera, "closed-until"), SnapshotStore.key(opera, "due"));
        redis.execute("HDEL", "parvis:{OPERA}:budget:state", "CatalogService:closed-until");
        operators.restored();
        operators.forgetCalls();
    }

    @Test
    void nothingChangedMeansNoExport() {
        String version = Operators.version();
        JsonPath attempt = operators.imported(false);

        assertThat(attempt.getString("result")).isEqualTo("UNCHANGED");
        assertThat(attempt.getString("detail")).contains("force=true");
        assertThat(operators.calls("getLastSetupUpdate")).isEqualTo(1);
        assertThat(operators.calls("getCatalogDetailed")).isZero();
        assertThat(Operators.version()).isEqualTo(version);
    }

    @Test
    void aChangeIsExportedOnceAndPublished() {
        operators.change(Map.of("rename", Map.of("id", "10229000000011", "fr", "Carmen autrement")));
        JsonPath attempt = operators.imported(false);

        assertThat(attempt.getString("result")).isEqualTo("PUBLISHED");
        assertThat(attempt.getString("version")).isEqualTo(Operators.version());
        assertThat(attempt.getInt("counts.products")).isEqualTo(Operators.products());
        assertThat(operators.calls("getCatalogDetailed")).isEqualTo(1);
        given().get("/v1/opera/products/10229000000011?lang=fr").then().body("name", equalTo("Carmen autrement"));
    }

    @ParameterizedTest
    @CsvSource({
        "getCatalogDetailed,cut,FAILED,broke off",
        "getCatalogDetailed,garbage,FAILED,cannot be read",
        "getCatalogDetailed,http_500,FAILED,HTTP error",
        "getCatalogDetailed,http_509,FAILED,limits are reached",
        "getCatalogDetailed,http_429,FAILED,limits are reached",
        "getCatalogDetailed,soap_fault,FAILED,rejected",
        "getCatalogDetailed,unauthorized,FAILED,rejected",
        "getCatalogDetailed,empty,HELD_BACK,no product",
        "getPOSConfig,http_500,FAILED,HTTP error",
        "getLastSetupUpdate,soap_fault,FAILED,rejected",
        "*,unauthorized,FAILED,rejected"
    })
    void whateverGoesWrongTheOldCatalogueServesAndTheAttemptSaysWhy(
            String operation, String fault, String result, String why) {
        String version = Operators.version();
        int products = Operators.products();
        operators.fault(operation, fault, 1);
        JsonPath attempt = operators.imported(true);

        assertThat(attempt.getString("result")).isEqualTo(result);
        assertThat(attempt.getString("detail")).contains(why);
        assertThat(Operators.version()).isEqualTo(version);
        assertThat(Operators.products()).isEqualTo(products);
        given().get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void severalFaultsOneAfterTheOtherAreGotOver() {
        operators.fault("getCatalogDetailed", "in_progress", 1);
        operators.fault("getPOSConfig", "in_progress_no_id", 1);
        operators.fault("getCatalogDetailed", "unknown_values", 1);
        JsonPath attempt = operators.imported(true);

        assertThat(attempt.getString("result")).isEqualTo("PUBLISHED");
        assertThat(attempt.getString("version")).isEqualTo(Operators.version());
    }

    @Test
    void whenSecutixSaysHowLongOperatorsAreToldToWait() {
        operators.fault("getCatalogDetailed", "http_509", 1);
        operators.imported(true);

        operators
                .operator()
                .post("/v1/opera/imports")
                .then()
                .statusCode(429)
                .header("Retry-After", org.hamcrest.Matchers.notNullValue())
                .body("code", equalTo("too-many-requests"));
    }

    @Test
    void theBudgetTellsWhatSecutixWasAskedFor() {
        JsonPath before = budget();
        operators.imported(true);
        JsonPath after = budget();

        int calls = operators.calls("getPOSConfig")
                + operators.calls("getLastSetupUpdate")
                + operators.calls("getCatalogDetailed");
        assertThat(calls).isEqualTo(3);
        assertThat(after.getInt("month.calls.used") - before.getInt("month.calls.used"))
                .isEqualTo(calls);
        int bytes = given().get(sandbox + "/control/calls").path("bytes.values().sum()");
        assertThat(after.getInt("month.bytes.used") - before.getInt("month.bytes.used"))
                .isEqualTo(bytes);
        assertThat(after.getInt("month.calls.left"))
                .isEqualTo(after.getInt("month.calls.limit") - after.getInt("month.calls.used"));
        assertThat(after.getInt("days.find { true }.calls")).isPositive();
        assertThat(after.getString("services[0].service")).isEqualTo("CatalogService");
        assertThat(after.getInt("open")).isZero();
        given().get("/q/metrics")
                .then()
                .body(containsString("parvis_secutix_calls_total{institution=\"OPERA\",operation=\"getPOSConfig\""))
                .body(containsString("parvis_secutix_budget_left_calls{institution=\"OPERA\"}"));
    }

    @Test
    void theBudgetIsForOperators() {
        given().get("/v1/opera/budget").then().statusCode(401);
        operators.operator().get("/v1/nowhere/budget").then().statusCode(404);
        operators
                .operator()
                .get("/v1/opera/budget?day=today")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("day"));
    }

    private JsonPath budget() {
        return operators
                .operator()
                .get("/v1/opera/budget")
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .extract()
                .jsonPath();
    }

    @Test
    void aLossIsHeldBackUntilAnOperatorDecides() {
        int whole = Operators.products();
        String before = Operators.version();
        operators.change(Map.of("drop", 0.6));
        JsonPath attempt = operators.imported(false);
        String id = attempt.getString("id");

        assertThat(attempt.getString("result")).isEqualTo("HELD_BACK");
        assertThat(Operators.version()).isEqualTo(before);
        given().get("/q/health/ready").then().statusCode(200).body(containsString("held back"));
        given().get("/q/metrics").then().body(containsString("parvis_catalog_held_back{pos=\"opera\"} 1.0"));

        operators.operator().post("/v1/opera/imports/" + id + "/publish").then().statusCode(200);
        assertThat(Operators.version()).isEqualTo(id);
        assertThat(Operators.products()).isLessThan(whole / 2);
        given().get("/q/metrics").then().body(containsString("parvis_catalog_held_back{pos=\"opera\"} 0.0"));
        operators.operator().post("/v1/opera/imports/" + id + "/publish").then().statusCode(409);

        operators
                .operator()
                .post("/v1/opera/catalog/rollback")
                .then()
                .statusCode(200)
                .body("published", equalTo(before));
        assertThat(Operators.products()).isEqualTo(whole);
        // what was rolled back from does not come again by itself
        assertThat(operators.imported(false).getString("result")).isEqualTo("UNCHANGED");
    }

    @Test
    void aHeldBackImportCanBeDropped() {
        String before = Operators.version();
        operators.change(Map.of("drop", 0.9));
        String id = operators.imported(false).getString("id");

        operators
                .operator()
                .post("/v1/opera/imports/" + id + "/drop")
                .then()
                .statusCode(200)
                .body("result", equalTo("DROPPED"));
        assertThat(Operators.version()).isEqualTo(before);
        operators.operator().post("/v1/opera/imports/" + id + "/drop").then().statusCode(409);
        operators.operator().post("/v1/opera/imports/none/publish").then().statusCode(404);
        given().post("/v1/opera/imports/" + id + "/drop").then().statusCode(401);
    }

    @Test
    void keptVersionsAreListedAndOnlyTheyCanBeGoneBackTo() {
        List<String> versions = operators
                .operator()
                .get("/v1/opera/catalog/versions")
                .then()
                .statusCode(200)
                .body("published", equalTo(Operators.version()))
                .extract()
                .path("items.version");
        assertThat(versions).hasSizeBetween(1, 5).contains(Operators.version());

        operators
                .operator()
                .post("/v1/opera/catalog/rollback?version=nonsense")
                .then()
                .statusCode(409);
        operators
                .operator()
                .post("/v1/opera/catalog/rollback?version=" + Operators.version())
                .then()
                .statusCode(409);
        given().post("/v1/opera/catalog/rollback").then().statusCode(401);
    }

    @Test
    void progressIsSentUntilTheEnd() {
        operators.fault("getCatalogDetailed", "in_progress", 1);
        String id = operators.operator().post("/v1/opera/imports?force=true").path("id");
        String events = operators
                .operator()
                .accept("text/event-stream")
                .get("/v1/opera/imports/" + id)
                .then()
                .statusCode(200)
                .contentType("text/event-stream")
                .extract()
                .asString();

        assertThat(events.lines().filter(line -> line.startsWith("data:")))
                .hasSizeGreaterThan(1)
                .last()
                .asString()
                .contains("\"result\":\"PUBLISHED\"");
    }

    @Test
    void whatAnotherReplicaHadBegunIsGoneOnWith() {
        redis.value(String.class).set(SnapshotStore.key(opera, "running"), """
                        {"id":"20270101T000000-lost-1","trigger":"SCHEDULE","startedAt":"%s","stage":"EXPORT",
                         "repeats":3,"calls":5,"bytes":0,"forced":false,"failures":0,"dueAt":"%s"}""".formatted(Instant.now(), Instant.now()));
        JsonPath attempt = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> operators.get("20270101T000000-lost-1"), found -> found.getString("result") != null);

        assertThat(attempt.getString("result")).isEqualTo("PUBLISHED");
        assertThat(attempt.getInt("calls")).isEqualTo(6);
        assertThat(operators.calls("getPOSConfig")).isZero();
        assertThat(operators.calls("getCatalogDetailed")).isEqualTo(1);
    }

    @Test
    void whoPagesOnOverImportsSkipsAndRepeatsNothing() {
        String list = "/v1/opera/products?limit=30&lang=fr";
        List<String> before = new ArrayList<>();
        for (String next = ""; next != null; ) {
            JsonPath page = given().get(list + next).jsonPath();
            before.addAll(page.getList("items.name"));
            next = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        }
        JsonPath page = given().get(list).jsonPath();
        String first = page.getString("next");
        List<String> paged = new ArrayList<>(page.getList("items.name"));
        operators.change(Map.of("rename", Map.of("id", "10229000000011", "fr", "Carmen autrement"), "drop", 0.2));
        operators.imported(false);
        while (page.getString("next") != null) {
            page = given().get(list + "&cursor=" + page.getString("next"))
                    .then()
                    .statusCode(200)
                    .body("total", equalTo(before.size()))
                    .extract()
                    .jsonPath();
            paged.addAll(page.getList("items.name"));
        }
        assertThat(paged).isEqualTo(before).contains("Carmen").doesNotContain("Carmen autrement");
        assertThat(Operators.products()).isLessThan(before.size());

        for (int more = 0; more < 3; more++) {
            operators.imported(true);
        }
        given().get(list + "&cursor=" + first).then().statusCode(410).body("code", equalTo("expired-cursor"));
    }

    @Test
    void aReplicaThatWasOvertakenPublishesNothing() throws Exception {
        String before = Operators.version();
        long generation = store.published(opera).publication().generation();
        var snapshot = published.find(opera).orElseThrow().snapshot();

        assertThat(publisher.publish(opera, 0, snapshot)).isEmpty();
        assertThat(store.published(opera).publication().generation()).isEqualTo(generation);
        assertThat(Operators.version()).isEqualTo(before);
    }
}
