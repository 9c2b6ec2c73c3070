package io.parvis.gateway;

import static io.parvis.gateway.routing.Service.AVAILABILITY;
import static io.parvis.gateway.routing.Service.CATALOG;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.gateway.looks.LooksSender;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is answered from memory is told to the availability service. Each test looks at things of its own. */
@QuarkusTest
@WithTestResource(Ensemble.class)
class LooksTest {
    private static final String LOOKS = "/internal/opera/looks";

    @Inject
    LooksSender sender;

    @Inject
    MovableClock clock;

    private static void get(String path, int times) {
        for (int time = 0; time < times; time++) {
            given().urlEncodingEnabled(false).get(path).then().statusCode(200);
        }
    }

    /** How often the availability service was told so far that it was looked at. */
    private long told(String kind, String id) {
        sender.send().toCompletionStage().toCompletableFuture().join();
        return Scripts.asked(AVAILABILITY, LOOKS).stream()
                .map(asked -> new JsonObject((String) asked.get("body")).getJsonObject(kind))
                .mapToLong(counted -> counted.getLong(id, 0L))
                .sum();
    }

    @Test
    void whatTheAvailabilityServiceWasAskedItCountsItself() {
        get("/v1/opera/availability?product=7101,7102&performance=7103", 4);

        assertThat(told("products", "7101")).isEqualTo(3);
        assertThat(told("products", "7102")).isEqualTo(3);
        assertThat(told("performances", "7103")).isEqualTo(3);
        assertThat(told("products", "7103")).isZero();
    }

    @Test
    void whatWasToldIsNotToldAgain() {
        get("/v1/opera/availability?product=7111", 2);
        assertThat(told("products", "7111")).isEqualTo(1);
        assertThat(told("products", "7111")).isEqualTo(1);
        get("/v1/opera/availability?product=7111", 2);
        assertThat(told("products", "7111")).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/opera/links?product=7121, products, 7121",
        "/v1/opera/links?performance=7122%2C7123, performances, 7123",
        "/v1/opera/links/product?id=7124, products, 7124",
        "/v1/opera/links/performance?id=7125, performances, 7125",
    })
    void linksAreJudgedByLevelsThatNobodyElseHearsOf(String path, String kind, String id) {
        get(path, 3);

        assertThat(told(kind, id)).isEqualTo(3);
    }

    @Test
    void whatIsIncludedIsLookedAt() {
        Scripts.answer(CATALOG, "/v1/opera/products", "{\"items\":[{\"id\":\"7131\"},{\"id\":\"7132\"}]}");
        get("/v1/opera/products?limit=71", 5);
        assertThat(told("products", "7131")).as("without levels").isZero();

        get("/v1/opera/products?limit=71&include=availability", 3);
        assertThat(told("products", "7131")).isEqualTo(2);
        assertThat(told("products", "7132")).isEqualTo(2);
    }

    @Test
    void whoSeesThatNothingHasChangedLooksToo() {
        String path = "/v1/opera/availability?product=7141";
        String tag = given().get(path).then().extract().header("ETag");
        given().header("If-None-Match", tag).get(path).then().statusCode(304);

        assertThat(told("products", "7141")).isEqualTo(1);
    }

    @Test
    void anAnswerThatWasLetGoIsStillCounted() {
        String path = "/v1/opera/availability?product=7151";
        get(path, 3);
        clock.advance(Duration.ofDays(2));
        get(path, 2);

        assertThat(told("products", "7151")).isEqualTo(3);
    }

    @Test
    void whatIsNoIdIsNotTold() {
        get("/v1/opera/availability?product=abc,7161,-1,99999999999999999999", 2);

        assertThat(told("products", "7161")).isEqualTo(1);
        assertThat(Scripts.asked(AVAILABILITY, LOOKS))
                .extracting("body")
                .noneMatch(body ->
                        body.toString().contains("abc") || body.toString().contains("99999999999999999999"));
    }

    @Test
    void aFailureIsNoReasonToStopTelling() {
        Scripts.answer(AVAILABILITY, LOOKS, new JsonObject().put("status", 503));
        get("/v1/opera/availability?product=7171", 2);
        assertThat(sender.send().toCompletionStage().toCompletableFuture()).succeedsWithin(Duration.ofSeconds(20));
        Scripts.answer(AVAILABILITY, LOOKS, new JsonObject().put("status", 204));
        get("/v1/opera/availability?product=7171", 3);

        assertThat(told("products", "7171")).isEqualTo(4);
    }
}
