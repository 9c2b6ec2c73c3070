package io.parvis.endtoend;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.parvis.stack.RunningSet;
import io.parvis.stack.Service;
import io.parvis.stack.SetOptions;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Imports that fail in every way there is, while readers read; and a copy that is kept by reading the changes. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportsUnderFaultsIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CARMEN = "10229000000011";

    private static RunningSet set;
    private static String bearer;

    @BeforeAll
    static void start() {
        set = RunningSet.start(SetOptions.onFreePorts()
                .with(Service.CATALOG, "EXPORT_INTERVAL", "1ms")
                .with(Service.CATALOG, "CALLS_PER_MINUTE", "6000"));
        bearer = "Bearer "
                + given().formParam("grant_type", "client_credentials")
                        .formParam("client_id", "operator")
                        .formParam("client_secret", "operator")
                        .post(set.sandbox() + "/oidc/token")
                        .path("access_token");
    }

    @AfterAll
    static void stop() {
        set.close();
    }

    @Test
    @Order(2) // the last of its faults closes SecuTix for some minutes
    void readersNeverSeeAnErrorNorHalfACatalogue() {
        int whole = given().get(set.gateway() + "/v1/opera/products").path("total");
        Queue<String> strange = new ConcurrentLinkedQueue<>();
        ScheduledExecutorService reader = Executors.newSingleThreadScheduledExecutor();
        reader.scheduleWithFixedDelay(() -> read(whole, strange), 0, 500, TimeUnit.MILLISECONDS);
        try {
            for (String fault : List.of(
                    "in_progress",
                    "in_progress_no_id",
                    "cut",
                    "garbage",
                    "empty",
                    "soap_fault",
                    "unauthorized",
                    "http_500",
                    "http_509")) {
                fault(fault);
                assertThat(imported()).isNotNull();
            }
        } finally {
            reader.shutdownNow();
            given().delete(set.sandbox() + "/control/faults");
        }
        assertThat(strange).isEmpty();
    }

    @Test
    @Order(1)
    void changesReplayedGiveTheExport() throws IOException {
        Map<String, JsonNode> copy = new TreeMap<>();
        String cursor = caughtUp(copy, null);
        for (int n = 1; n <= 3; n++) {
            given().contentType(ContentType.JSON)
                    .body(Map.of("rename", Map.of("id", CARMEN, "fr", "Carmen " + n), "drop", 0.05 * n))
                    .post(set.sandbox() + "/control/catalog");
            imported();
            cursor = caughtUp(copy, cursor);
        }
        operator().post(set.gateway() + "/v1/opera/catalog/rollback").then().statusCode(200);
        caughtUp(copy, cursor);

        assertThat(copy).isEqualTo(exported());
        given().delete(set.sandbox() + "/control/catalog");
    }

    private static void read(int whole, Queue<String> strange) {
        Response answer = given().get(set.gateway() + "/v1/opera/products?limit=1");
        int total = answer.statusCode() == 200 ? answer.path("total") : -1;
        if (total != whole) {
            strange.add(answer.statusCode() + " with " + total);
        }
    }

    private static void fault(String fault) {
        given().contentType(ContentType.JSON)
                .body(Map.of("operation", "getCatalogDetailed", "fault", fault, "times", 1))
                .post(set.sandbox() + "/control/faults");
    }

    /** How an import ended that was begun now. */
    private static String imported() {
        Response begun = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> operator().post(set.gateway() + "/v1/opera/imports?force=true"),
                        answer -> answer.statusCode() == 202);
        String one = set.gateway() + "/v1/opera/imports/" + begun.<String>path("id");
        return Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .until(() -> operator().get(one).path("result"), result -> result != null);
    }

    private static io.restassured.specification.RequestSpecification operator() {
        return given().header("Authorization", bearer);
    }

    private static String caughtUp(Map<String, JsonNode> copy, String cursor) throws IOException {
        // the replica that was asked may see a publication a moment later
        String version =
                operator().get(set.gateway() + "/v1/opera/catalog/versions").path("published");
        Awaitility.await()
                .until(() -> version.equals(
                        given().get(set.gateway() + "/v1/opera/catalog").path("version")));
        String at = cursor;
        while (true) {
            JsonNode page = JSON.readTree(given().queryParams(at == null ? Map.of() : Map.of("after", at))
                    .queryParam("limit", 100)
                    .get(set.gateway() + "/v1/opera/changes")
                    .asByteArray());
            at = page.get("next").asText();
            if (page.get("items").isEmpty()) {
                return at;
            }
            for (JsonNode item : page.get("items")) {
                String key = item.get("kind").asText() + "/" + item.get("id").asText();
                if (item.has("data")) {
                    copy.put(key, item.get("data"));
                } else {
                    copy.remove(key);
                }
            }
        }
    }

    private static Map<String, JsonNode> exported() throws IOException {
        Map<String, JsonNode> objects = new TreeMap<>();
        String export = given().get(set.gateway() + "/v1/opera/export").asString();
        for (String line : export.lines().toList()) {
            JsonNode object = JSON.readTree(line);
            objects.put(object.get("kind").asText() + "/" + object.get("id").asText(), object.get("data"));
        }
        return objects;
    }
}
