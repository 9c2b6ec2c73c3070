package io.parvis.link;

import static io.parvis.link.testing.Sheet.date;
import static io.parvis.link.testing.Sheet.dated;
import static io.parvis.link.testing.Sheet.inSeason;
import static io.parvis.link.testing.Sheet.named;
import static io.parvis.link.testing.Sheet.period;
import static io.parvis.link.testing.Sheet.plain;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.parvis.level.Level;
import io.parvis.level.LevelSheet.Entry;
import io.parvis.link.testing.Peers;
import io.parvis.sale.SalePeriod;
import io.parvis.sale.SaleSheet.Product;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.hamcrest.CustomMatcher;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(Peers.class)
class BookingResourceTest {
    private static final OffsetDateTime NOW =
            OffsetDateTime.now(ZoneId.of("UTC")).truncatedTo(ChronoUnit.SECONDS);
    private static final SalePeriod OPEN = period(NOW.minusDays(1), NOW.plusDays(30));
    private static final SalePeriod TO_COME = period(NOW.plusDays(5), NOW.plusDays(30));
    private static final SalePeriod OVER = period(NOW.minusDays(30), NOW.minusDays(1));
    private static final Instant TOLD = NOW.minusMinutes(3).toInstant();
    private static final String SHOP = "/api/1/redirect";

    @Inject
    Stage stage;

    @BeforeEach
    void set() {
        Product old = inSeason(named(plain("50", "RUNNING", OPEN), "PASS", null), "25", NOW.minusYears(1));
        Product recent = inSeason(named(plain("51", "RUNNING", OPEN), "PASS", null), "26", NOW);
        Product twice = plain("60", "RUNNING", OPEN);
        stage.sells(
                plain("1", "RUNNING", OPEN),
                plain("2", "RUNNING", OPEN),
                plain("3", "RUNNING", TO_COME),
                plain("4", "RUNNING", OVER),
                plain("5", "SUSPENDED", OPEN),
                plain("6", "RUNNING"),
                dated("10", OPEN, date("101", "RUNNING", NOW.plusDays(1)), date("102", "RUNNING", NOW.plusDays(2))),
                dated(
                        "11",
                        OPEN,
                        date("111", "RUNNING", NOW.minusDays(1)),
                        date("112", "RUNNING", NOW.plusDays(1)),
                        date("113", "SUSPENDED", NOW.plusDays(2)),
                        date("114", "RUNNING", NOW.plusDays(3))),
                dated("12", OPEN, date("121", "RUNNING", NOW.minusDays(1))),
                old,
                recent,
                inSeason(twice, "25", NOW.minusYears(1)),
                inSeason(plain("60", "RUNNING", TO_COME), "26", NOW));
        stage.levels(
                List.of(entry("1", Level.LIMITED), entry("2", Level.SOLD_OUT), entry("3", Level.AVAILABLE)),
                List.of(
                        entry("101", Level.AVAILABLE),
                        entry("112", Level.AVAILABLE),
                        entry("113", Level.AVAILABLE),
                        entry("114", Level.SOLD_OUT)));
    }

    private static Entry entry(String id, Level level) {
        return new Entry(id, level, null, TOLD);
    }

    @Test
    void whatIsOnSaleIsLinked() {
        given().queryParam("id", "1")
                .get("/v1/opera/links/product")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Content-Language", "fr")
                .header("Vary", containsString("Accept-Language"))
                .body("bookable", is(true))
                .body("href", endsWith(SHOP + "/product?id=1&lang=fr"))
                .body("label", is("Réserver"))
                .body("level", is("LIMITED"))
                .body(
                        "asOf",
                        is(TOLD.atZone(ZoneId.of("Europe/Paris"))
                                .toOffsetDateTime()
                                .format(ISO_OFFSET_DATE_TIME)))
                .body("$", not(hasKeys("reason", "opensAt")));
    }

    @Test
    void anUnknownLevelIsBookableAndNotTold() {
        get("/v1/opera/links/product?id=51")
                .then()
                .statusCode(200)
                .body("bookable", is(true))
                .body("$", not(hasKeys("level", "asOf")));
    }

    @ParameterizedTest
    @CsvSource({
        "product,     2,   SOLD_OUT,        Complet",
        "product,     3,   NOT_ON_SALE_YET, Bientôt en vente",
        "product,     4,   SALE_ENDED,      Vente terminée",
        "product,     5,   SUSPENDED,       Vente suspendue",
        "product,     6,   NOT_ON_SALE_YET, Bientôt en vente",
        "product,     12,  SALE_ENDED,      Vente terminée",
        "performance, 111, SALE_ENDED,      Vente terminée",
        "performance, 113, SUSPENDED,       Vente suspendue",
        "performance, 114, SOLD_OUT,        Complet",
        "performance, 121, SALE_ENDED,      Vente terminée"
    })
    void whatCannotBeBookedSaysWhyAndIsNotLinked(String kind, String id, String reason, String label) {
        get("/v1/opera/links/" + kind + "?id=" + id)
                .then()
                .statusCode(200)
                .body("bookable", is(false))
                .body("reason", is(reason))
                .body("label", is(label))
                .body("href", nullValue());
    }

    @Test
    void aSaleToComeIsToldInTheShopsZone() {
        get("/v1/opera/links/product?id=3")
                .then()
                .body(
                        "opensAt",
                        is(TO_COME.start()
                                .atZoneSameInstant(ZoneId.of("Europe/Paris"))
                                .toOffsetDateTime()
                                .format(ISO_OFFSET_DATE_TIME)));
    }

    @Test
    void aChoiceOfDatesIsLeftToTheVisitor() {
        get("/v1/opera/links/product?id=10")
                .then()
                .body("href", endsWith(SHOP + "/product?id=10&lang=fr"))
                .body("level", is("AVAILABLE"));
    }

    @Test
    void theOnlyDateThatCanBeBookedIsLinkedStraightAway() {
        get("/v1/opera/links/product?id=11")
                .then()
                .body("href", endsWith(SHOP + "/product/performance?id=112&lang=fr"));
    }

    @Test
    void aPerformanceIsLinkedByItsId() {
        get("/v1/opera/links/performance?id=102&lang=de")
                .then()
                .statusCode(200)
                .header("Content-Language", "de")
                .body("href", endsWith(SHOP + "/product/performance?id=102&lang=de"))
                .body("label", is("Buchen"))
                .body("bookable", is(true));
    }

    @Test
    void aCodeOfTwoSeasonsIsTheNewestOnes() {
        get("/v1/opera/links/product?code=PASS").then().body("href", containsString("id=51&"));
    }

    @Test
    void aProductOfTwoSeasonsIsBookableWhileOneOfThemSellsIt() {
        get("/v1/opera/links/product?id=60").then().body("bookable", is(true));
    }

    @Test
    void theHeaderChoosesTheLanguage() {
        given().header("Accept-Language", "it, en-GB;q=0.8")
                .get("/v1/opera/links/product?id=2")
                .then()
                .header("Content-Language", "en")
                .body("label", is("Sold out"));
    }

    @Test
    void anAnswerIsKeptForSecondsAndNamedByItsContent() {
        String etag = get("/v1/opera/links/product?id=1")
                .then()
                .header("Cache-Control", containsString("max-age=5,"))
                .header("ETag", notNullValue())
                .extract()
                .header("ETag");

        given().header("If-None-Match", etag)
                .get("/v1/opera/links/product?id=1")
                .then()
                .statusCode(304)
                .header("Cache-Control", containsString("max-age=5,"))
                .header("ETag", equalTo(etag));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "opera/links/product                    | 400 | missing-parameter     | id",
                "opera/links/product?id=1&code=PASS     | 400 | invalid-parameter     | code",
                "opera/links/product?id=1&id=2          | 400 | invalid-parameter     | id",
                "opera/links/product?id=                | 400 | invalid-parameter     | id",
                "opera/links/product?id=-1              | 400 | invalid-parameter     | id",
                "opera/links/product?id=%D9%A1          | 400 | invalid-parameter     | id",
                "opera/links/product?id=12345678901234567890 | 400 | invalid-parameter | id",
                "opera/links/product?code=%20           | 400 | invalid-parameter     | code",
                "opera/links/product?id=1&lang=it       | 400 | unknown-language      | lang",
                "opera/links/product?id=1&language=fr   | 400 | unknown-parameter     | language",
                "opera/links/performance                | 400 | missing-parameter     | id",
                "opera/links/performance?id=abc         | 400 | invalid-parameter     | id",
                "opera/links/performance?code=PASS      | 400 | unknown-parameter     | code",
            })
    void aWrongParameterIsNamed(String path, int status, String code, String field) {
        given().urlEncodingEnabled(false)
                .get("/v1/" + path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", is(code))
                .body("errors.field", hasItem(field));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "opera/links/product?id=999      | unknown-product       | 999",
                "opera/links/product?id=101      | unknown-product       | 101",
                "opera/links/product?code=NONE   | unknown-product       | NONE",
                "opera/links/performance?id=10   | unknown-performance   | 10",
                "ballet/links/product?id=1       | unknown-point-of-sale | ballet",
            })
    void whatIsNotThereIsNotFound(String path, String code, String named) {
        get("/v1/" + path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", is(code))
                .body("detail", containsString("'" + named + "'"));
    }

    private static Matcher<Map<?, ?>> hasKeys(String... keys) {
        return new CustomMatcher<>("a map with any of the keys " + List.of(keys)) {
            @Override
            public boolean matches(Object map) {
                return List.of(keys).stream().anyMatch(((Map<?, ?>) map)::containsKey);
            }
        };
    }
}
