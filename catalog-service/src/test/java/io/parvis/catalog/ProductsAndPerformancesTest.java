package io.parvis.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.parvis.stack.testing.TicketshopResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is listed, found and filtered. */
@QuarkusTest
@TestProfile(SeldomExported.class)
@WithTestResource(TicketshopResource.class)
class ProductsAndPerformancesTest extends Imported {
    @Test
    void pagesHoldEveryProductOnce() {
        Set<String> seen = new HashSet<>();
        int items = 0;
        int total = 0;
        String cursor = "";
        do {
            JsonPath page = given().get("/v1/opera/products?limit=50" + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            List<String> ids = page.getList("items.id");
            List<String> seasons = page.getList("items.season.id");
            for (int at = 0; at < ids.size(); at++) {
                seen.add(seasons.get(at) + "/" + ids.get(at));
            }
            items += ids.size();
            total = page.getInt("total");
            cursor = page.getString("next") == null ? "" : "&cursor=" + page.getString("next");
        } while (!cursor.isEmpty());
        assertThat(items).isEqualTo(total).isEqualTo(seen.size());
    }

    @Test
    void listsWithoutDetailAndShowsOneWithAll() {
        JsonPath list = given().get("/v1/opera/products?family=SINGLE_ENTRY&limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0]", not(hasKey("performances")))
                .extract()
                .jsonPath();
        String id = list.getString("items[0].id");
        given().get("/v1/opera/products/" + id + "?lang=en")
                .then()
                .statusCode(200)
                .header("Content-Language", "en")
                .body("id", equalTo(id))
                .body("season.id", notNullValue())
                .body("performances.size()", greaterThanOrEqualTo(1))
                .body("performances[0].venue.name", notNullValue())
                .body("priceGrid.size()", greaterThanOrEqualTo(1))
                .body("priceGrid[0].price.currency", equalTo("EUR"))
                .body("priceGrid[0].tariff.name", notNullValue())
                .body("saleStatus", notNullValue());
    }

    @Test
    void findsByWordsWhateverTheirAccentsAndCase() {
        given().get("/v1/opera/products?q=TRAVIATA&lang=fr")
                .then()
                .statusCode(200)
                .body("total", greaterThanOrEqualTo(1))
                .body("items.name", everyItem(containsString("Traviata")));
        given().get("/v1/opera/products?q=flute+enchantee").then().body("total", greaterThanOrEqualTo(1));
        given().get("/v1/opera/products?q=nothing-is-called-so").then().body("total", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*:*",
                "name:traviata",
                "traviata OR (",
                "\"traviata",
                "+traviata -traviata",
                "[a TO z]",
                "/trav.*/",
                "traviata~9 ^7",
                "\\",
                "{!func}1",
                "?",
                "*"
            })
    void luceneSyntaxIsPlainWords(String q) {
        String plain = q.replaceAll("[^\\p{Alnum}]+", " ").strip();
        int asPlainWords = plain.isEmpty() ? found("") : found(plain);
        assertThat(found(q)).isEqualTo(asPlainWords);
    }

    private static int found(String q) {
        return given().queryParam("q", q)
                .get("/v1/opera/products")
                .then()
                .statusCode(200)
                .extract()
                .path("total");
    }

    @Test
    void filtersByTopicWithThoseBelow() {
        JsonPath topics =
                given().get("/v1/opera/topics").then().statusCode(200).extract().jsonPath();
        String parent = topics.getString("items.find { it.topics.size() > 0 }.id");
        int promised = topics.getInt("items.find { it.id == '" + parent + "' }.products");

        given().get("/v1/opera/products?topic=" + parent).then().body("total", equalTo(promised));
        given().get("/v1/opera/products?topic=no-such-topic").then().body("total", equalTo(0));
    }

    @Test
    void filtersByWhatTheClockSaysOfTheSale() {
        given().get("/v1/opera/products?saleStatus=ON_SALE&limit=100")
                .then()
                .body("items.saleStatus", everyItem(equalTo("ON_SALE")))
                .body("total", greaterThanOrEqualTo(50));
        given().get("/v1/opera/products?saleStatus=ON_SALE_SOON")
                .then()
                .body("items.saleOpensAt", everyItem(notNullValue()))
                .body("total", greaterThanOrEqualTo(1));
    }

    @Test
    void showsPerformancesOfAllAndOfOne() {
        JsonPath agenda = given().get("/v1/opera/performances?limit=2")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].product.name", notNullValue())
                .extract()
                .jsonPath();
        String performance = agenda.getString("items[0].id");
        String product = agenda.getString("items[0].product.id");

        given().get("/v1/opera/performances/" + performance)
                .then()
                .statusCode(200)
                .body("priceGrid.size()", greaterThanOrEqualTo(1));
        given().get("/v1/opera/products/" + product + "/performances?limit=100")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(performance));
    }

    @Test
    void answersAreNamedByTheirContent() {
        String etag = given().get("/v1/opera/products?limit=3")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("stale-while-revalidate"))
                .header("Vary", containsString("Accept-Language"))
                .extract()
                .header("ETag");
        given().header("If-None-Match", etag)
                .get("/v1/opera/products?limit=3")
                .then()
                .statusCode(304)
                .header("ETag", etag);
        given().header("If-None-Match", etag)
                .get("/v1/opera/products?limit=4")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/nowhere/products|404|unknown-point-of-sale|nowhere",
                "/v1/opera/products/42|404|unknown-product|42",
                "/v1/opera/products/abc|404|unknown-product|abc",
                "/v1/opera/performances/42|404|unknown-performance|42",
                "/v1/opera/products?colour=red|400|unknown-parameter|colour",
                "/v1/points-of-sale?x=1|400|unknown-parameter|x",
                "/v1/opera/products?lang=es|400|unknown-language|fr, en, de",
                "/v1/opera/products?limit=0|400|invalid-parameter|limit",
                "/v1/opera/products?limit=101|400|invalid-parameter|limit",
                "/v1/opera/products?limit=ten|400|invalid-parameter|limit",
                "/v1/opera/products?saleStatus=MAYBE|400|invalid-parameter|saleStatus",
                "/v1/opera/products?cursor=forged|400|invalid-cursor|cursor",
                "/v1/opera/performances?cursor=forged|400|invalid-cursor|cursor",
                "/v1/opera/products?level=FULL|400|invalid-parameter|level",
                "/v1/opera/products?level=SOLD_OUT|503|not-ready|level",
                "/v1/opera/products?from=2027-02-31|400|invalid-parameter|from",
                "/v1/opera/products?to=soon|400|invalid-parameter|to",
                "/v1/opera/products?from=2027-02-01&to=2027-01-31|400|invalid-parameter|from",
                "/v1/opera/performances?limit=0|400|invalid-parameter|limit",
                "/v1/opera/performances?limit=101|400|invalid-parameter|limit",
                "/v1/opera/performances?from=yesterday|400|invalid-parameter|from",
                "/v1/opera/performances?from=2027-02-01&to=2027-01-01|400|invalid-parameter|from",
                "/v1/opera/nothing|404|unknown-route|/v1/opera/nothing"
            })
    void wrongQuestionsGetAProblemThatNamesThem(String path, int status, String code, String named) {
        given().get(path)
                .then()
                .statusCode(status)
                .contentType(PROBLEM)
                .body("code", equalTo(code))
                .body("type", equalTo("/problems/" + code))
                .body("status", equalTo(status))
                .body("detail", containsString(named))
                .body("instance", equalTo(path.split("\\?")[0]))
                .body("traceId.length()", equalTo(32));
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 10_000})
    void tooLongAQuestionIsRefused(int length) {
        given().get("/v1/opera/products?q=" + "a".repeat(length))
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("errors.field", equalTo(List.of("q")));
    }
}
