package io.parvis.catalog.levels;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.parvis.catalog.feed.FeedProfile;
import io.parvis.level.Level;
import io.parvis.level.LevelSheet;
import io.parvis.level.LevelSheet.Entry;
import io.parvis.stack.testing.TicketshopResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@QuarkusTest
@QuarkusTestResource(value = TicketshopResource.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = AvailabilityPeer.class, restrictToAnnotatedClass = true)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LevelFilterTest {
    private static final String CARMEN = "10229000000011";

    @ConfigProperty(name = "parvis.availability.url")
    String peer;

    @BeforeEach
    void imported() {
        FeedProfile.awaitCatalog();
    }

    @Test
    @Order(1)
    void beforeLevelsAreKnownOnlyTheFilterIsClosed() {
        given().get("/v1/opera/products?level=AVAILABLE")
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .body("code", equalTo("not-ready"))
                .body("detail", containsString("level"));
        given().get("/v1/opera/products").then().statusCode(200);
        given().accept("application/ld+json")
                .get("/v1/opera/products/" + CARMEN)
                .then()
                .statusCode(200)
                .body(not(containsString("availability")));
        given().get("/q/health/ready").then().statusCode(200);
    }

    @Test
    @Order(2)
    void levelsFilterAreCountedAndAreTakenIntoLinkedData() {
        put(Level.AVAILABLE, 1);
        int all = total("");
        int sum = 0;
        for (Level level : Level.values()) {
            sum += total("?level=" + level);
        }
        assertThat(sum).isEqualTo(all);
        assertThat(total("?level=AVAILABLE")).isPositive().isLessThan(all);
        assertThat(total("?level=AVAILABLE,SOLD_OUT")).isEqualTo(total("?level=AVAILABLE") + total("?level=SOLD_OUT"));
        JsonPath counted = given().get("/v1/opera/products?level=AVAILABLE&facets=family&limit=1")
                .jsonPath();
        assertThat(counted.getList("facets.family.count", Integer.class).stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(counted.getInt("total"));
        given().accept("application/ld+json")
                .get("/v1/opera/products/" + CARMEN)
                .then()
                .body(containsString("https://schema.org/InStock"));
    }

    @Test
    @Order(3)
    void whoPagesOnWhileLevelsChangeSkipsAndRepeatsNothing() {
        put(Level.AVAILABLE, 2);
        List<String> before = new ArrayList<>();
        String list = "/v1/opera/products?level=AVAILABLE&limit=20";
        for (String next = ""; next != null; ) {
            JsonPath page = given().get(list + next).jsonPath();
            before.addAll(page.getList("items.id"));
            next = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        }
        JsonPath page = given().get(list).jsonPath();
        List<String> paged = new ArrayList<>(page.getList("items.id"));
        put(Level.SOLD_OUT, 3);
        while (page.getString("next") != null) {
            page = given().get(list + "&cursor=" + page.getString("next"))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            paged.addAll(page.getList("items.id"));
        }
        assertThat(paged).hasSizeGreaterThan(20).isEqualTo(before);
        assertThat(total("?level=AVAILABLE")).isZero();
        given().accept("application/ld+json")
                .get("/v1/opera/products/" + CARMEN)
                .then()
                .body(containsString("https://schema.org/SoldOut"));
    }

    /** All performances have that level; the filter is waited for to know it. */
    private void put(Level level, int generation) {
        List<String> ids = new ArrayList<>();
        for (String next = ""; next != null; ) {
            JsonPath page = given().get("/v1/opera/performances?limit=100&saleStatus=ON_SALE" + next)
                    .jsonPath();
            ids.addAll(page.getList("items.id"));
            next = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        }
        List<Entry> entries = ids.stream()
                .map(id -> new Entry(id, level, null, Instant.EPOCH))
                .toList();
        given().contentType("application/json")
                .body(new LevelSheet(generation, List.of(), entries))
                .put(peer + "/internal/opera/levels")
                .then()
                .statusCode(204);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> given().get("/v1/opera/products?level=" + level).statusCode() == 200
                        && total("?level=" + level) > 0);
    }

    private static int total(String query) {
        return given().get("/v1/opera/products" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("total");
    }
}
