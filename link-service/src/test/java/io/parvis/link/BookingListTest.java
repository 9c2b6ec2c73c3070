package io.parvis.link;

import static io.parvis.link.testing.Sheet.date;
import static io.parvis.link.testing.Sheet.dated;
import static io.parvis.link.testing.Sheet.inSeason;
import static io.parvis.link.testing.Sheet.named;
import static io.parvis.link.testing.Sheet.period;
import static io.parvis.link.testing.Sheet.plain;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.parvis.level.Level;
import io.parvis.level.LevelSheet.Entry;
import io.parvis.link.testing.Peers;
import io.parvis.sale.SalePeriod;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(Peers.class)
class BookingListTest {
    private static final OffsetDateTime NOW =
            OffsetDateTime.now(ZoneId.of("UTC")).truncatedTo(ChronoUnit.SECONDS);
    private static final SalePeriod OPEN = period(NOW.minusDays(1), NOW.plusDays(30));
    private static final String LIST = "/v1/opera/links";

    @TestHTTPResource("/")
    URI service;

    @Inject
    Stage stage;

    @BeforeEach
    void set() {
        stage.sells(
                plain("1", "RUNNING", OPEN),
                plain("2", "RUNNING", OPEN),
                plain("3", "RUNNING", period(NOW.plusDays(5), null)),
                plain("4", "SUSPENDED", OPEN),
                dated("10", OPEN, date("101", "RUNNING", NOW.plusDays(1)), date("102", "RUNNING", NOW.plusDays(2))),
                inSeason(named(plain("50", "RUNNING", OPEN), "PASS", null), "25", NOW.minusYears(1)),
                inSeason(named(plain("51", "SUSPENDED", OPEN), "PASS", null), "26", NOW),
                inSeason(named(plain("52", "RUNNING", OPEN), "PASS", null), "24", NOW.minusYears(2)));
        stage.levels(
                List.of(
                        new Entry("1", Level.LIMITED, null, NOW.toInstant()),
                        new Entry("2", Level.SOLD_OUT, null, NOW.toInstant())),
                List.of(new Entry("102", Level.SOLD_OUT, null, NOW.toInstant())));
    }

    @Test
    void manyAreAnsweredInTheOrderAsked() throws Exception {
        // not by REST Assured, which brings the parameters into an order of its own
        HttpRequest request = HttpRequest.newBuilder(service.resolve(
                        LIST + "?performance=102&product=3,1,999,2&performance=101&product=4,10&lang=en"))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(answer.headers().firstValue("Content-Language")).contains("en");
        List<Map<String, Object>> items = JsonPath.from(answer.body()).getList("items");
        assertThat(items)
                .extracting(item -> item.get("kind") + " " + item.get("id") + " " + item.get("bookable") + " "
                        + item.getOrDefault("reason", "")
                        + item.getOrDefault("href", "").toString().replaceFirst(".*redirect", ""))
                .containsExactly(
                        "performance 102 false SOLD_OUT",
                        "product 3 false NOT_ON_SALE_YET",
                        "product 1 true /product?id=1&lang=en",
                        "product 999 false NOT_FOUND",
                        "product 2 false SOLD_OUT",
                        "performance 101 true /product/performance?id=101&lang=en",
                        "product 4 false SUSPENDED",
                        "product 10 true /product/performance?id=101&lang=en");
        assertThat(items.get(1).get("opensAt").toString())
                .startsWith(NOW.plusDays(5).getYear() + "-");
        assertThat(items.get(2)).containsEntry("level", "LIMITED").containsKey("asOf");
        assertThat(items.get(3)).containsEntry("label", "Not found");
    }

    @Test
    void eachIsTheAnswerThatItIsAlone() {
        JsonPath list = get(LIST + "?product=1,2,3,4&performance=101,102").jsonPath();

        for (Map<String, ?> item : list.<Map<String, ?>>getList("items")) {
            Map<String, ?> alone = get(LIST + "/" + item.get("kind") + "?id=" + item.get("id"))
                    .jsonPath()
                    .getMap("");
            assertThat(item).isEqualTo(alone);
        }
    }

    @Test
    void whatIsRepeatedIsAnsweredOnce() {
        get(LIST + "?product=1,1,2&product=1").then().body("items.id", contains("1", "2"));
    }

    @Test
    void upToAHundred() {
        String hundred =
                IntStream.rangeClosed(1, 100).mapToObj(Integer::toString).collect(Collectors.joining(","));

        get(LIST + "?product=" + hundred).then().statusCode(200).body("items", hasSize(100));
        get(LIST + "?product=" + hundred + "&performance=1")
                .then()
                .statusCode(400)
                .body("code", is("invalid-parameter"))
                .body("errors.field", hasItem("performance"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                     | 400 | missing-parameter | product",
                "?product=              | 400 | missing-parameter | product",
                "?product=1,x           | 400 | invalid-parameter | product",
                "?performance=-1        | 400 | invalid-parameter | performance",
                "?product=1&lang=it     | 400 | unknown-language  | lang",
                "?product=1&code=PASS   | 400 | unknown-parameter | code",
                "?id=1                  | 400 | unknown-parameter | id",
            })
    void aWrongParameterIsNamed(String query, int status, String code, String field) {
        given().urlEncodingEnabled(false)
                .get(LIST + query)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", is(code))
                .body("errors.field", hasItem(field));
    }

    @Test
    void anAnswerIsNamedByItsContent() {
        String etag = get(LIST + "?product=1,2").header("ETag");

        given().header("If-None-Match", etag)
                .get(LIST + "?product=1,2")
                .then()
                .statusCode(304)
                .header("ETag", is(etag))
                .header("Cache-Control", startsWith("public, max-age=5,"));
        assertThat(get(LIST + "?product=2,1").header("ETag")).isNotEqualTo(etag);
        assertThat(get(LIST + "?product=1,2&lang=en").header("ETag")).isNotEqualTo(etag);

        stage.levels(List.of(), List.of());
        given().header("If-None-Match", etag)
                .get(LIST + "?product=1,2")
                .then()
                .statusCode(200)
                .header("ETag", not(etag))
                .body("items.bookable", contains(true, true));
    }

    @Test
    void aCodeOfSeveralSeasonsSaysSo() {
        get(LIST + "/product?code=PASS")
                .then()
                .body("id", is("51"))
                .body("seasonId", is("26"))
                .body("otherSeasonIds", contains("25", "24"))
                .body("reason", is("SUSPENDED"));
        get(LIST + "/product?id=50").then().body("$", not(hasKey("otherSeasonIds")));
    }

    @Test
    void aHeadIsLikeAGet() {
        given().head(LIST + "?product=1").then().statusCode(200).header("ETag", startsWith("\""));
    }
}
