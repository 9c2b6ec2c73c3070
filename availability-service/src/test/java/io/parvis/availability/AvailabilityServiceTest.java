package io.parvis.availability;

import static io.quarkus.test.common.TestResourceScope.RESTRICTED_TO_CLASS;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.parvis.availability.levels.CurrentLevels;
import io.parvis.availability.testing.Catalogue;
import io.parvis.availability.testing.Sheet;
import io.parvis.availability.testing.Shop;
import io.parvis.level.LevelSheet;
import io.parvis.level.LevelSheet.Entry;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.sale.SaleSheet.Product;
import io.parvis.secutix.SecutixCatalog;
import io.parvis.stack.testing.SandboxUrl;
import io.parvis.stack.testing.TicketshopResource;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The service as it runs: it polls the sandbox by its own schedule, once, since its cycle is long. The first test sees
 * it start.
 */
@QuarkusTest
@WithTestResource(value = TicketshopResource.class, scope = RESTRICTED_TO_CLASS)
@WithTestResource(value = Catalogue.class, scope = RESTRICTED_TO_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AvailabilityServiceTest {
    private static final String OURS = "checks.find { it.name == 'levels' }";
    private static final String SUSPENDED = "7000000000001";
    private static final String PAST = "7000000000002";
    private static final String PAST_DATE = "7000000000003";

    @SandboxUrl
    URI sandbox;

    @TestHTTPResource
    URI service;

    @ConfigProperty(name = "parvis.catalog.url")
    String catalogue;

    @Inject
    SecutixCatalog secutix;

    @Inject
    PointsOfSale pointsOfSale;

    @Inject
    CurrentLevels current;

    @Inject
    ObjectMapper json;

    @Inject
    RedisDataSource redis;

    private Shop shop;
    private List<Product> products;
    private Product event;
    private String first;
    private String second;
    private Product pass;

    @BeforeEach
    void choose() {
        shop = new Shop(sandbox);
        products = Shop.products(secutix, pointsOfSale.get("opera"), 3, 2);
        event = products.get(0);
        first = event.performances().get(0).id();
        second = event.performances().get(1).id();
        pass = products.get(3);
    }

    @Test
    @Order(1)
    void itIsReadyOnceSecutixToldLevels() throws Exception {
        await().untilAsserted(() -> get("/q/health/ready")
                .then()
                .statusCode(503)
                .body(OURS + ".data.opera", is("no levels yet: the catalogue service answered HTTP 503")));
        get("/q/health/live").then().statusCode(200);
        ask("product=1").statusCode(503).header("Retry-After", notNullValue()).body("code", is("not-ready"));
        get("/internal/opera/levels").then().statusCode(503);

        event.performances().forEach(date -> shop.hold("performance", date.id(), "{\"level\":3}"));
        shop.hold("performance", second, "{\"level\":\"LIMITED\",\"count\":5}");
        shop.hold("product", pass.id(), "{\"level\":1}");
        shop.fails("*", "unauthorized");
        publish();
        await().untilAsserted(() -> get("/q/health/ready")
                .then()
                .statusCode(503)
                .body(OURS + ".data.opera", startsWith("no levels yet: SecuTix rejected the call")));
        ask("product=" + event.id()).statusCode(200).body("items[0].level", is("UNKNOWN"));

        shop.works();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> get("/q/health/ready")
                        .then()
                        .statusCode(200)
                        .body(OURS + ".data.opera", startsWith("levels as of ")));
    }

    private void publish() throws Exception {
        OffsetDateTime now = OffsetDateTime.now();
        Product[] all = Stream.concat(
                        products.stream(),
                        Stream.of(
                                Sheet.plain(SUSPENDED, "SUSPENDED", Sheet.ALWAYS),
                                Sheet.dated(PAST, Sheet.date(PAST_DATE, "RUNNING", now.minusDays(1)))))
                .toArray(Product[]::new);
        given().body(json.writeValueAsString(Sheet.of(all)).getBytes(UTF_8))
                .contentType("application/octet-stream")
                .put(catalogue + "/internal/opera/sales")
                .then()
                .statusCode(204);
    }

    @Test
    @Order(2)
    void aBatchIsAnsweredInTheOrderAsked() throws Exception {
        JsonPath answer = askInThisOrder("performance=" + second + "&product=" + pass.id() + "," + event.id() + ","
                + pass.id() + "&performance=" + first);

        assertThat(answer.getList("items.kind")).containsExactly("performance", "product", "product", "performance");
        assertThat(answer.getList("items.id")).containsExactly(second, pass.id(), event.id(), first);
        assertThat(answer.getList("items.level")).containsExactly("LIMITED", "AVAILABLE", "LIMITED", "SOLD_OUT");
        assertThat(answer.getList("items.indicator")).containsExactly(2, 1, 2, 3);
        assertThat(answer.getList("items.color")).containsExactly("orange", "green", "orange", "red");
        assertThat(answer.getList("items.label"))
                .containsExactly(
                        "bientôt complet, quelques places disponibles",
                        "disponible",
                        "bientôt complet, quelques places disponibles",
                        "complet");
        assertThat(answer.getList("items.stale")).containsOnly(false);
        assertThat(answer.getList("items.asOf", String.class)).allMatch(asOf -> asOf.matches(".*\\+0[12]:00"));
        assertThat(answer.getInt("items[0].remaining")).isEqualTo(5);
        assertThat(answer.getMap("items[1]")).doesNotContainKey("remaining");
    }

    /** By the JDK's own client, since REST Assured brings parameters of one name together. */
    private JsonPath askInThisOrder(String query) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(service + "v1/opera/availability?" + query))
                .build();
        return JsonPath.from(HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body());
    }

    @Test
    @Order(2)
    void whatIsNotKnownIsUnknownAndNeverSoldOut() {
        ask("product=" + SUSPENDED + "," + PAST + ",424242&performance=" + PAST_DATE)
                .statusCode(200)
                .body("items.level", everyItem(is("UNKNOWN")))
                .body("items.label", everyItem(is("disponibilité inconnue")))
                .body("items.findAll { it.indicator != null || it.color != null || it.asOf != null }", empty())
                .body("items.stale", everyItem(is(false)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de          | en    | de | verfügbar",
                "''          | en-GB | en | available",
                "''          | it    | fr | disponible",
            })
    @Order(2)
    void labelsAreInTheLanguageAsked(String lang, String header, String served, String label) {
        given().header("Accept-Language", header)
                .get("/v1/opera/availability?product=" + pass.id() + (lang.isEmpty() ? "" : "&lang=" + lang))
                .then()
                .header("Content-Language", served)
                .body("items[0].label", is(label));
    }

    @Test
    @Order(2)
    void aHundredIdsAreTheMost() {
        String hundred =
                Stream.iterate(1, id -> id + 1).limit(99).map(String::valueOf).collect(Collectors.joining(",")) + ","
                        + pass.id();
        ask("product=" + hundred).statusCode(200);
        ask("product=" + hundred + ",7,7&product=8,9").statusCode(200).body("items", hasSize(100));
        ask("product=" + hundred + ",100").statusCode(400).body("errors.field", hasItem("product"));
    }

    @ParameterizedTest
    @CsvSource({
        "opera/availability?product=424242, unknown-product, 424242",
        "opera/availability?performance=424242, unknown-performance, 424242",
        "opera/availability/stream?product=424242, unknown-product, 424242",
        "ballet/availability?product=424242, unknown-point-of-sale, ballet"
    })
    @Order(2)
    void whatIsNotThereIsNotFound(String path, String code, String named) {
        get("/v1/" + path)
                .then()
                .statusCode(404)
                .body("code", is(code))
                .body("detail", containsString("'" + named + "'"));
    }

    @Test
    @Order(2)
    void anAnswerIsNamedByItsContent() {
        String etag = ask("product=" + pass.id())
                .header("Cache-Control", matchesPattern("public, max-age=10, .*, stale-if-error=\\d{1,5}"))
                .extract()
                .header("ETag");
        given().header("If-None-Match", etag)
                .get("/v1/opera/availability?product=" + pass.id())
                .then()
                .statusCode(304);
    }

    /** The first answer is put together by the resource, the second lies ready. */
    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json", "application/*", "text/html", "*/*;q=0"})
    @Order(2)
    void whatLiesReadyIsSaidInTheSameWords(String accept) {
        String query =
                "product=" + pass.id() + "&performance=" + first + "&lang=" + (accept.length() % 2 == 0 ? "fr" : "en");
        Response resource = given().header("Accept", accept).get("/v1/opera/availability?" + query);
        Response ready = given().header("Accept", accept).get("/v1/opera/availability?" + query);

        assertThat(ready.statusCode()).isEqualTo(resource.statusCode());
        assertThat(words(ready)).isEqualTo(words(resource));
        assertThat(headers(ready)).isEqualTo(headers(resource));
    }

    private static String words(Response response) {
        return response.asString().replaceAll("\"traceId\":\"[^\"]*\"", "");
    }

    private static Map<String, String> headers(Response response) {
        return response.headers().asList().stream()
                .filter(header -> !header.getName().equals("X-Request-Id"))
                .collect(Collectors.toMap(
                        header -> header.getName().toLowerCase(Locale.ROOT),
                        header -> header.getValue().replaceAll("stale-if-error=\\d+", "stale-if-error")));
    }

    @Test
    @Order(2)
    void visitorsCauseNoCalls() {
        shop.forgetCalls();
        for (int visit = 0; visit < 200; visit++) {
            ask("product=" + event.id() + "," + pass.id()).statusCode(200);
        }
        assertThat(shop.calls()).isEmpty();
    }

    @Test
    @Order(2)
    void theOtherServicesGetEverythingOnce() {
        var answer = get("/internal/opera/levels").then().statusCode(200).extract();
        LevelSheet sheet = answer.as(LevelSheet.class);
        assertThat(answer.header("ETag")).isEqualTo("\"" + sheet.generation() + "\"");
        Map<String, Entry> byId = sheet.performances().stream().collect(Collectors.toMap(Entry::id, entry -> entry));
        assertThat(byId.get(second).remaining()).isEqualTo(5);
        assertThat(sheet.products()).extracting(Entry::id).contains(event.id(), pass.id());
        given().header("If-None-Match", answer.header("ETag"))
                .get("/internal/opera/levels")
                .then()
                .statusCode(304);
        get("/internal/ballet/levels").then().statusCode(404);
        get("/openapi").then().body(not(containsString("/internal/")));
    }

    @Test
    @Order(2)
    void whatGatewaysAnsweredFromMemoryIsLookedAt() {
        long before = counted("d" + first);
        looks("{\"products\":{\"" + pass.id() + "\":40,\"424242\":7},\"performances\":{\"" + first + "\":2}}")
                .statusCode(204);

        await().until(() -> counted("d" + first) >= before + 2);
        assertThat(counted("p" + pass.id())).isGreaterThanOrEqualTo(40);
        assertThat(counted("p424242")).as("what does not exist").isZero();
        get("/openapi").then().body(not(containsString("looks")));
    }

    private long counted(String what) {
        return redis.key().keys("parvis:{opera}:demand:*").stream()
                .map(key -> redis.hash(String.class).hget(key, what))
                .filter(Objects::nonNull)
                .mapToLong(Long::parseLong)
                .sum();
    }

    private static ValidatableResponse looks(String told) {
        return given().contentType("application/json")
                .body(told)
                .post("/internal/opera/looks")
                .then();
    }

    @Test
    @Order(3)
    void withoutRedisItGoesOnFromMemory() {
        redis.execute("CLIENT", "PAUSE", "5000", "ALL");
        await().until(() -> !current.isStoreReachable());
        ask("product=" + pass.id()).statusCode(200).body("items[0].level", is("AVAILABLE"));
        get("/q/health/ready").then().statusCode(200);

        await().atMost(Duration.ofSeconds(30)).until(current::isStoreReachable);
        ask("product=" + pass.id()).body("items[0].level", is("AVAILABLE"));
    }

    private static ValidatableResponse ask(String query) {
        return get("/v1/opera/availability?" + query).then();
    }
}
