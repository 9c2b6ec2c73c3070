package io.parvis.catalog.calendar;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;

import io.parvis.catalog.feed.FeedProfile;
import io.parvis.stack.testing.TicketshopResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(FeedProfile.class)
@WithTestResource(TicketshopResource.class)
class CalendarRoutesTest {
    private static final String CALENDAR = "/v1/opera/calendar.ics";

    @BeforeEach
    void imported() {
        FeedProfile.awaitCatalog();
    }

    private static Calendar calendar(String path) throws Exception {
        byte[] written = given().get(path)
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("text/calendar;charset=UTF-8"))
                .extract()
                .asByteArray();
        Calendar calendar = new CalendarBuilder().build(new StringReader(new String(written, StandardCharsets.UTF_8)));
        assertThat(calendar.validate(true).getEntries()).isEmpty();
        return calendar;
    }

    private static List<String> ids(Calendar calendar) {
        return calendar.<VEvent>getComponents("VEVENT").stream()
                .map(event -> event.getUid().orElseThrow().getValue().replace("@opera", ""))
                .toList();
    }

    @Test
    void holdsEveryPerformanceFromTheTimeAskedForOnce() throws Exception {
        int total = given().get("/v1/opera/performances?from=2000-01-01&limit=1")
                .then()
                .extract()
                .path("total");
        List<String> all = ids(calendar(CALENDAR + "?from=2000-01-01"));
        assertThat(all).doesNotHaveDuplicates().hasSizeBetween(total - 200, total);
        assertThat(ids(calendar(CALENDAR))).isNotEmpty().hasSizeLessThan(all.size());
    }

    @Test
    void takesTheFiltersOfTheProductList() throws Exception {
        JsonPath product = given().get("/v1/opera/products?family=SINGLE_ENTRY&saleStatus=ON_SALE&limit=1")
                .jsonPath();
        String code = product.getString("items[0].code");
        JsonPath detail = given().get("/v1/opera/products/" + product.getString("items[0].id"))
                .jsonPath();
        assertThat(ids(calendar(
                        CALENDAR + "?from=2000-01-01&season=" + detail.getString("season.id") + "&code=" + code)))
                .containsExactlyInAnyOrderElementsOf(detail.getList("performances.id"));
        given().get(CALENDAR + "?topic=no-such-topic").then().statusCode(200).body(not("BEGIN:VEVENT"));
    }

    private static org.hamcrest.Matcher<String> not(String part) {
        return org.hamcrest.Matchers.not(containsString(part));
    }

    @Test
    void aProductHasACalendarOfItsOwn() throws Exception {
        JsonPath product = given().get("/v1/opera/products?family=SINGLE_ENTRY&saleStatus=ON_SALE&limit=1")
                .jsonPath();
        String id = product.getString("items[0].id");
        JsonPath detail = given().get("/v1/opera/products/" + id + "?lang=en").jsonPath();
        Calendar calendar = calendar("/v1/opera/products/" + id + "/calendar.ics?lang=en&from=2000-01-01");
        assertThat(ids(calendar)).containsExactlyElementsOf(detail.getList("performances.id"));
        VEvent first = calendar.<VEvent>getComponents("VEVENT").get(0);
        assertThat(first.getSummary().getValue()).isEqualTo(detail.getString("name"));
        assertThat(first.<OffsetDateTime>getDateTimeStart().getDate().toInstant())
                .isEqualTo(OffsetDateTime.parse(detail.getString("performances[0].start"))
                        .toInstant());
    }

    @Test
    void whoHasItGetsNothing() {
        String etag = given().get(CALENDAR)
                .then()
                .statusCode(200)
                .header("Content-Language", "fr")
                .header("Cache-Control", containsString("stale-while-revalidate"))
                .extract()
                .header("ETag");
        given().header("If-None-Match", etag)
                .get(CALENDAR)
                .then()
                .statusCode(304)
                .header("ETag", etag)
                .body(emptyOrNullString());
        given().header("If-None-Match", etag).get(CALENDAR + "?lang=de").then().statusCode(200);
        given().header("If-None-Match", etag).get(CALENDAR + "?q=carmen").then().statusCode(200);
        given().head(CALENDAR)
                .then()
                .statusCode(200)
                .header("ETag", etag)
                .header("Content-Type", equalTo("text/calendar;charset=UTF-8"));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/nowhere/calendar.ics,404,unknown-point-of-sale",
        "/v1/opera/calendar.ics?limit=3,400,unknown-parameter",
        "/v1/opera/calendar.ics?lang=es,400,unknown-language",
        "/v1/opera/calendar.ics?from=yesterday,400,invalid-parameter",
        "/v1/opera/calendar.ics?from=2027-02-01&to=2027-01-01,400,invalid-parameter",
        "/v1/opera/calendar.ics?saleStatus=MAYBE,400,invalid-parameter",
        "/v1/opera/products/42/calendar.ics,404,unknown-product",
        "/v1/opera/products/42/calendar.ics?q=x,400,unknown-parameter",
        "/v1/opera/products/42/calendar.ical,404,unknown-route"
    })
    void wrongQuestionsGetAProblem(String path, int status, String code) {
        given().accept("text/calendar")
                .get(path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
    }
}
