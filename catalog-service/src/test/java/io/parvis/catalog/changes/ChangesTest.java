package io.parvis.catalog.changes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.parvis.catalog.Operators;
import io.parvis.catalog.importing.ImportingTest;
import io.parvis.stack.testing.SandboxUrl;
import io.parvis.stack.testing.TicketshopResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(ImportingTest.OftenExported.class)
@QuarkusTestResource(value = TicketshopResource.class, restrictToAnnotatedClass = true)
class ChangesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @SandboxUrl
    URI sandbox;

    private Operators operators;

    @BeforeEach
    void imported() {
        operators = new Operators(sandbox);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
    }

    /** A copy of the catalogue as a content management system keeps it. */
    private static final class Copy {
        final Map<String, JsonNode> objects = new TreeMap<>();
        String cursor;
        int told;

        void catchUp(int limit) throws IOException {
            while (true) {
                JsonNode page = JSON.readTree(given().queryParam("limit", limit)
                        .queryParams(cursor == null ? Map.of() : Map.of("after", cursor))
                        .get("/v1/opera/changes")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray());
                cursor = page.get("next").asText();
                if (page.get("items").isEmpty()) {
                    return;
                }
                page.get("items").forEach(this::take);
            }
        }

        private void take(JsonNode item) {
            told++;
            String key = item.get("kind").asText() + "/" + item.get("id").asText();
            if (item.get("state").asText().equals("deleted")) {
                objects.remove(key);
            } else {
                objects.put(key, item.get("data"));
            }
        }
    }

    @Test
    void replayedOverImportsAndRollbacksTheyGiveTheExport() throws IOException {
        Copy often = new Copy();
        Copy seldom = new Copy();
        often.catchUp(100);
        seldom.catchUp(7);
        assertThat(often.objects).isEqualTo(exported());
        for (int n = 1; n <= 10; n++) {
            step(n);
            often.catchUp(13);
        }
        seldom.catchUp(100);
        Copy late = new Copy();
        late.catchUp(100);

        Map<String, JsonNode> published = exported();
        assertThat(often.objects).isEqualTo(published);
        assertThat(seldom.objects).isEqualTo(published);
        assertThat(late.objects).isEqualTo(published);
    }

    private void step(int n) {
        if (n % 4 == 0) {
            operators.operator().post("/v1/opera/catalog/rollback").then().statusCode(200);
            return;
        }
        operators.noChanges();
        operators.change(Map.of("rename", Map.of("id", "10229000000011", "fr", "Carmen " + n), "drop", 0.02 * n));
        JsonPath attempt = operators.imported(false);
        assertThat(attempt.getString("result")).isEqualTo("PUBLISHED");
    }

    @Test
    void aSecondImportOfTheSameTellsNothing() throws IOException {
        Copy copy = new Copy();
        copy.catchUp(100);
        int told = copy.told;
        assertThat(operators.imported(true).getString("result")).isEqualTo("PUBLISHED");
        copy.catchUp(100);

        assertThat(copy.told).isEqualTo(told);
    }

    @Test
    void aFirstReadingIsWholeAndItsLastPageIsEmpty() {
        given().get("/v1/opera/changes?limit=3&lang=en")
                .then()
                .statusCode(200)
                .header("Content-Language", "en")
                .body("items.size()", equalTo(3))
                .body("items.state", everyItem(equalTo("updated")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"after=forged", "after=", "limit=0", "limit=101", "lang=es", "since=1"})
    void wrongQuestionsAreRefused(String query) {
        given().get("/v1/opera/changes?" + query).then().statusCode(400).contentType("application/problem+json");
    }

    private static Map<String, JsonNode> exported() throws IOException {
        Map<String, JsonNode> objects = new TreeMap<>();
        String export =
                given().get("/v1/opera/export").then().statusCode(200).extract().asString();
        for (String line : export.lines().toList()) {
            JsonNode object = JSON.readTree(line);
            JsonNode before = objects.put(
                    object.get("kind").asText() + "/" + object.get("id").asText(), object.get("data"));
            assertThat(before).isNull();
        }
        return objects;
    }
}
