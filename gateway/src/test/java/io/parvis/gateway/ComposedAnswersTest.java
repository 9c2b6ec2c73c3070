package io.parvis.gateway;

import static io.parvis.gateway.routing.Service.AVAILABILITY;
import static io.parvis.gateway.routing.Service.CATALOG;
import static io.parvis.gateway.routing.Service.LINK;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.parvis.problem.Problem;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Ensemble.class)
class ComposedAnswersTest {
    private static final String LIST =
            "{\"items\":[{\"id\":\"%s\",\"name\":\"Carmen {\\\"é\\\"}\",\"season\":{\"id\":\"9\"}},"
                    + "{\"id\":\"%s\",\"topics\":[{\"id\":\"8\"}]}],\"total\":2}";
    private static final String LEVELS = "/v1/opera/availability";
    private static final String LINKS = "/v1/opera/links";

    @Inject
    MovableClock clock;

    @AfterEach
    void allWell() {
        Scripts.answer(AVAILABILITY, LEVELS, new JsonObject().put("items", true));
        Scripts.answer(LINK, LINKS, new JsonObject().put("items", true));
        clock.advance(Duration.ofDays(2)); // what one test had kept is of no use to the next
    }

    @Test
    void aListComesWithAvailabilityAndBooking() {
        list("11", "12");
        get("/v1/opera/products?include=availability,booking&lang=en")
                .statusCode(200)
                .contentType("application/json")
                .body("total", is(2))
                .body("items.id", equalTo(List.of("11", "12")))
                .body("items[0].name", is("Carmen {\"é\"}"))
                .body("items.availability.label", equalTo(List.of("label of 11", "label of 12")))
                .body("items.booking.label", equalTo(List.of("label of 11", "label of 12")))
                .body("items[0].availability", not(hasKey("id")))
                .body("items[0].season", not(hasKey("availability")))
                .body("$", not(hasKey("partial")));
        assertThat(Scripts.asked(AVAILABILITY, LEVELS)).extracting("uri").contains(LEVELS + "?product=11,12&lang=en");
        assertThat(Scripts.asked(CATALOG, "/v1/opera/products"))
                .extracting("uri")
                .contains("/v1/opera/products?lang=en");
    }

    @Test
    void onePartAloneMayBeAskedFor() {
        list("21", "22");
        get("/v1/opera/products?include=booking")
                .statusCode(200)
                .body("items[0]", hasKey("booking"))
                .body("items[0]", not(hasKey("availability")));
        get("/v1/opera/products?include=").statusCode(200).body("items[0]", not(hasKey("booking")));
    }

    @Test
    void theSecondOneComesFromMemoryAndHasATagOfItsOwn() {
        list("31", "32");
        String path = "/v1/opera/products?include=availability&limit=31";
        String plain = get("/v1/opera/products?limit=31").extract().header("ETag");
        String tag = get(path).statusCode(200).extract().header("ETag");
        int before = Scripts.count(AVAILABILITY, LEVELS);
        get(path).header("Cache-Status", startsWith("parvis; hit")).header("ETag", tag);
        given().header("If-None-Match", tag).get(path).then().statusCode(304);
        assertThat(Scripts.count(AVAILABILITY, LEVELS)).isEqualTo(before);
        assertThat(tag).isNotEqualTo(plain);
    }

    @Test
    void itIsKeptNoLongerThanTheShortestOfItsParts() {
        list("41", "42");
        Scripts.answer(
                LINK,
                LINKS,
                new JsonObject()
                        .put("items", true)
                        .put(
                                "headers",
                                new JsonObject()
                                        .put(
                                                "Cache-Control",
                                                "public, max-age=5, stale-while-revalidate=10, stale-if-error=300")));
        get("/v1/opera/products?include=booking")
                .header("Cache-Control", "public, max-age=5, stale-while-revalidate=10, stale-if-error=300");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"status\":500}",
                "{\"status\":503}",
                "{\"hang\":true}",
                "{\"body\":\"{\\\"items\\\":[{\\\"kind\\\":\"}",
                "{\"body\":\"<html>\"}",
                "{\"status\":404,\"body\":\"{\\\"code\\\":\\\"unknown-route\\\"}\"}"
            })
    void aPartThatFailsIsNamedAndTheRestIsServed(String trouble) {
        list("51", "52");
        Scripts.answer(LINK, LINKS, new JsonObject(trouble));
        get("/v1/opera/products?include=availability,booking")
                .statusCode(200)
                .body("partial", equalTo(List.of("booking")))
                .body("items", everyItem(hasKey("availability")))
                .body("items", everyItem(not(hasKey("booking"))))
                .header("Cache-Control", startsWith("public, max-age=1,"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1_200_000})
    void aListThatIsNotLookedIntoNamesWhatItIsWithout(int length) {
        String name = "x".repeat(length);
        Scripts.answer(
                CATALOG,
                "/v1/opera/performances",
                new JsonObject()
                        .put("body", "{\"items\":[{\"id\":\"1\",\"name\":\"" + name + "\"}]}\n")
                        .put(
                                "headers",
                                new JsonObject().put("Cache-Control", length > 1 ? "public, max-age=60" : "private")));
        get("/v1/opera/performances?include=availability,booking")
                .statusCode(200)
                .body("items[0].name", is(name))
                .body("partial", equalTo(List.of("availability", "booking")));
        get("/v1/opera/performances?include=booking").body("partial", equalTo(List.of("booking")));
        get("/v1/opera/performances").body("$", not(hasKey("partial")));
    }

    @Test
    void aPartThatComesBackIsThereAgain() {
        list("61", "62");
        Scripts.answer(LINK, LINKS, new JsonObject().put("status", 500));
        String path = "/v1/opera/products?include=booking";
        get(path).body("partial", equalTo(List.of("booking")));
        Scripts.answer(LINK, LINKS, new JsonObject().put("items", true));
        clock.advance(Duration.ofSeconds(2));
        await().untilAsserted(() -> get(path).body("partial", nullValue()).body("items[1]", hasKey("booking")));
    }

    @Test
    void whatNothingIsKnownOfStaysWithout() {
        list("71", "72");
        Scripts.answer(
                AVAILABILITY,
                LEVELS,
                new JsonObject().put("status", 404).put("body", "{\"code\":\"unknown-product\"}"));
        get("/v1/opera/products?include=availability")
                .statusCode(200)
                .body("$", not(hasKey("partial")))
                .body("items[0]", not(hasKey("availability")));
    }

    @Test
    void aProductAndItsPerformancesComeWithTheirs() {
        String path = "/v1/opera/products/81";
        Scripts.answer(
                CATALOG,
                path,
                "{\"id\":\"81\",\"performances\":[{\"id\":\"82\"},{\"id\":\"83\"}],\"season\":{\"id\":\"1\"}}");
        get(path + "?include=availability")
                .statusCode(200)
                .body("availability.label", is("label of 81"))
                .body("performances.availability.label", equalTo(List.of("label of 82", "label of 83")));
        assertThat(Scripts.asked(AVAILABILITY, LEVELS))
                .extracting("uri")
                .contains(LEVELS + "?product=81&performance=82,83&lang=fr");
    }

    @Test
    void manyAreAskedAboutAHundredAtATime() {
        String path = "/v1/opera/products/91/performances";
        String items = IntStream.range(1000, 1250)
                .mapToObj(id -> "{\"id\":\"" + id + "\"}")
                .collect(Collectors.joining(","));
        Scripts.answer(CATALOG, path, "{\"items\":[" + items + "],\"total\":250}");
        int before = Scripts.count(AVAILABILITY, LEVELS);
        get(path + "?include=availability").body("items.availability.label.size()", is(250));
        assertThat(Scripts.count(AVAILABILITY, LEVELS)).isEqualTo(before + 3);
    }

    @Test
    void anUnknownPartIsRefusedAndTheKnownOnesAreNamed() {
        get("/v1/opera/products?include=availability,colour")
                .statusCode(400)
                .contentType(Problem.MEDIA_TYPE)
                .body("code", is("invalid-parameter"))
                .body("errors.field", equalTo(List.of("include")))
                .body("detail", is("'include' takes availability, booking."));
    }

    @Test
    void theCataloguesOwnProblemsAreTold() {
        String path = "/v1/opera/products/404";
        Scripts.answer(
                CATALOG, path, new JsonObject().put("status", 404).put("body", "{\"code\":\"unknown-product\"}"));
        get(path + "?include=availability").statusCode(404).body("code", is("unknown-product"));
    }

    @Test
    void whatIsNoListIsServedAsItIs() {
        String path = "/v1/opera/products/99";
        Scripts.answer(CATALOG, path, "[1,2]");
        get(path + "?include=availability").statusCode(200).body(equalTo("[1,2]"));
    }

    @Test
    void elsewhereTheServiceHearsOfIt() {
        get("/v1/opera/topics?include=availability").statusCode(200);
        assertThat(Scripts.asked(CATALOG, "/v1/opera/topics").toString()).contains("include=availability");
    }

    @Test
    void whoDoesNotWantJsonGetsWhatTheCatalogueHas() {
        String path = "/v1/opera/products/98";
        Scripts.answer(
                CATALOG,
                path,
                new JsonObject()
                        .put("body", "{\"@context\":\"https://schema.org\"}")
                        .put("headers", new JsonObject().put("Content-Type", "application/ld+json")));
        given().accept("application/ld+json")
                .get(path + "?include=availability")
                .then()
                .statusCode(200)
                .contentType(containsString("ld+json"))
                .body(not(containsString("availability")));
    }

    private static void list(String one, String two) {
        Scripts.answer(CATALOG, "/v1/opera/products", LIST.formatted(one, two));
    }

    private static ValidatableResponse get(String path) {
        return given().get(path).then();
    }
}
