package io.parvis.secutix;

import static io.parvis.secutix.Generated.once;
import static io.parvis.secutix.Generated.times;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.secutix.Outcome.Trouble;
import io.parvis.secutix.export.CatalogRest;
import io.parvis.secutix.export.ExportedProduct;
import io.parvis.secutix.rest.RestCallsOfTests;
import io.parvis.secutix.wire.Troubles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RestCatalogTest {
    private static final String JSON = "application/json;charset=UTF-8";
    private static final Instant NOW = Instant.parse("2027-01-01T10:00:00.750Z");
    private static final PointOfSale OPERA = new PointOfSale(
            "opera",
            Map.of(),
            List.of("fr"),
            Currency.getInstance("EUR"),
            ZoneId.of("Europe/Paris"),
            "OPERA",
            "OPERA",
            "WEB");

    private final Taken taken = new Taken();
    private final RestCatalog catalog = catalog(Duration.ofSeconds(30));
    private OtherSide secutix;
    private Account account;

    @BeforeEach
    void start() throws IOException {
        secutix = new OtherSide();
        account = secutix.account(
                CatalogOperation.DETAILED, Optional.of(new RestAccess("operator", "partner", "short secret")));
    }

    @AfterEach
    void stop() {
        secutix.close();
    }

    @Test
    void readsAnExportAsTheXmlOne() {
        secutix.answers(JSON, """
                {"catalogData": {"seasons": [
                   {"id": 900, "products": [
                     {"id": 10228500000042, "code": "CARMEN", "state": "RUNNING", "holograms": [[{"a": [1]}], {}],
                      "externalName": {"translations": [{"locale": "fr", "value": "Carmen \\u00e9"},
                                                        {"locale": "en", "value": null}]},
                      "topics": {"id": "7", "parent": {"id": 6}},
                      "event": {"performances": [
                        {"id": "20", "seatCategories": [], "prices": [{"amount": 48500}, {"amount": "a lot"}]},
                        {"id": 21, "start": "2027-03-01T20:00:00Z"}]}},
                     {"id": 2, "pass": {"dateMandatory": true, "items": {"itemId": 3, "timeslotIds": [4, 5]}}}],
                    "audienceSubCategories": [{"id": 4}]},
                   {"id": "901", "products": {"id": 3}}],
                  "physicalConfigurations": {"id": 8, "siteId": null}},
                 "requestId": null, "statusDetail": "", "statusCode": "success"}
                """);

        CatalogRest rest = data(export());

        assertThat(taken.products).extracting(ExportedProduct::id).containsExactly("10228500000042", "2", "3");
        assertThat(taken.products).extracting(ExportedProduct::season).containsExactly(0, 0, 1);
        ExportedProduct carmen = taken.products.get(0);
        assertThat(carmen.name()).isEqualTo(Map.of("fr", "Carmen é"));
        assertThat(carmen.topics().get(0).parent().id()).isEqualTo("6");
        assertThat(carmen.performances()).hasSize(2);
        assertThat(carmen.performances().get(0).seatCategories()).isEmpty();
        assertThat(carmen.performances().get(0).prices())
                .extracting(ExportedProduct.Price::amount)
                .containsExactly(48500L, null);
        assertThat(taken.products.get(1).pass().dateMandatory()).isTrue();
        assertThat(taken.products.get(1).pass().items().get(0).timeslotIds()).containsExactly("4", "5");
        assertThat(rest.seasons()).extracting(CatalogRest.Season::id).containsExactly("900", "901");
        assertThat(rest.venues()).extracting(CatalogRest.Venue::id).containsExactly("8");
        assertThat(taken.bytes).isPositive();
    }

    @Test
    void asksWithATokenThatIsGoodForHalfAMinute() throws Exception {
        secutix.answers(JSON, "{\"statusCode\":\"success\"}");
        export(Optional.of("r-1"));

        OtherSide.Asked asked = secutix.asked.get(0);
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.path()).isEqualTo("/tnseb/backend-apis/catalogService/v1_33/getCatalogDetailed");
        assertThat(asked.acceptEncoding()).isEqualTo("gzip");
        assertThat(asked.body()).isEqualTo("{\"requestId\":\"r-1\"}");
        String[] token = asked.authorization().split("[ .]");
        assertThat(token[0]).isEqualTo("Bearer");
        assertThat(decoded(token[1]).path("alg").asText()).isEqualTo("HS256");
        assertThat(decoded(token[2])).isEqualTo(new ObjectMapper().readTree("""
                {"sub": "OPERA", "aud": "operator", "iss": "partner", "iat": 1798797600, "exp": 1798797630}
                """));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("short secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        assertThat(Base64.getUrlDecoder().decode(token[3]))
                .isEqualTo(mac.doFinal((token[1] + "." + token[2]).getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void knowsThePointOfSaleAndItsLastChange() {
        secutix.answers(JSON, """
                {"statusCode":"success","posConfigData":{"posId":12,"languageList":"fr,en","posCode":"P","new":[1]}}
                """);
        PosConfig config = PosConfigs.read(
                data(catalog.posConfig(OPERA, account, bytes -> {})).getPosConfigData());
        assertThat(config.posId()).isEqualTo(12);
        assertThat(config.languages()).containsExactly("fr", "en");

        secutix.answers(JSON, "{\"statusCode\":\"success\",\"lastSetupUpdate\":\"2027-01-01T00:00:00Z\"}");
        assertThat(data(catalog.lastSetupUpdate(OPERA, account, bytes -> {})).getLastSetupUpdate())
                .isEqualTo("2027-01-01T00:00:00Z");
        assertThat(secutix.asked).extracting(OtherSide.Asked::body).containsExactly("{}", "{}");
    }

    @Test
    void readsACatalogueThatIsAString() {
        asString();
        secutix.answersFrom(
                JSON,
                () -> Generated.of(
                        once("{\"statusDetail\":\"\\\"x\\\\\",\"catalogData\":\"<?xml version=\\\"1.0\\\"?>"
                                + "\\r\\n<catalogData><seasons>"),
                        times(100_000, "<products><id>1<\\/id>\\t<code>\\u00e9&amp;\\\"</code></products>"),
                        once("</seasons><groupCriterions/></catalogData>\",\"statusCode\":\"success\",\"x\":[1]}")));

        assertThat(data(export()).groupCriterions()).hasSize(1);
        assertThat(taken.products).hasSize(100_000).allMatch(product -> "é&\"".equals(product.code()));
        assertThat(secutix.asked.get(0).path()).endsWith("/getCatalog");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "{}", "[]"})
    void noCatalogueIsAnEmptyOne(String none) {
        secutix.answers(JSON, "{\"statusCode\":\"success\",\"catalogData\":" + none + "}");
        assertThat(export()).isEqualTo(new Outcome.Data<>(CatalogRest.EMPTY));
    }

    @Test
    void nothingIsDataWhoseStatusIsNotSuccess() {
        secutix.answers(JSON, "{\"catalogData\":{\"seasons\":[{\"products\":[{\"id\":1}]}]},\"statusCode\":\"oops\"}");
        assertThat(export()).isEqualTo(new Outcome.Rejected<>("oops", "no detail given"));
        assertThat(taken.products).hasSize(1);

        secutix.answers(JSON, "{\"statusCode\":\"in_progress\",\"requestId\":17}");
        assertThat(export()).isEqualTo(new Outcome.InProgress<>(Optional.of("17")));
    }

    @ParameterizedTest
    @CsvSource({"509,30,30", "429,,0", "509,soon,0"})
    void limitsAreARefusalWithTheWaitThatIsNamed(int status, String header, int seconds) {
        secutix.answers(exchange -> {
            if (header != null) {
                exchange.getResponseHeaders().set("Retry-After", header);
            }
            exchange.sendResponseHeaders(status, -1);
        });
        assertThat(export()).isEqualTo(new Outcome.Refused<>(Duration.ofSeconds(seconds), status));
    }

    @ParameterizedTest
    @CsvSource({"509, SECUTIX", "429, SECUTIX", "503, PAUSE"})
    void theWaitMayBeNamedByItsEnd(int status, Outcome.Limit limit) {
        secutix.answers(exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "Fri, 06 Nov 2950 08:49:37 GMT");
            exchange.sendResponseHeaders(status, -1);
        });
        assertThat(export()).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.retryAfter()).isGreaterThan(Duration.ofDays(365));
            assertThat(refused.httpStatus()).isEqualTo(status);
            assertThat(refused.limit()).isEqualTo(limit);
            assertThat(refused.isOurs()).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120                           | Sun, 06 Nov 1994 08:00:00 GMT | 120",
                "' 0 '                         |                               | 0",
                "Sun, 06 Nov 1994 08:07:00 GMT | Sun, 06 Nov 1994 08:00:00 GMT | 420",
                "Sun, 6 Nov 1994 07:00:00 GMT  | Sun, 06 Nov 1994 08:00:00 GMT | 0",
                "Sun, 06 Nov 1994 08:07:00 GMT |                               |",
                "Sun, 06 Nov 1994 08:07:00 GMT | yesterday                     |",
                "-1                            | Sun, 06 Nov 1994 08:00:00 GMT |",
                "99999999                      | Sun, 06 Nov 1994 08:00:00 GMT |",
                "soon                          | Sun, 06 Nov 1994 08:00:00 GMT |",
                "                              | Sun, 06 Nov 1994 08:00:00 GMT |",
            })
    void aMomentIsMeasuredFromThatOfTheAnswer(String retryAfter, String date, Long seconds) {
        assertThat(Troubles.retryAfter(retryAfter, date))
                .isEqualTo(Optional.ofNullable(seconds).map(Duration::ofSeconds));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void aTokenThatIsNotAcceptedIsARejection(int status) {
        secutix.answers(exchange -> {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"x\"");
            exchange.sendResponseHeaders(status, -1);
        });
        assertThat(export()).isInstanceOf(Outcome.Rejected.class);
        assertThat(secutix.asked).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 404, 500, 503})
    void anotherStatusIsTrouble(int status) {
        secutix.answers(exchange -> {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(status, -1);
        });
        assertThat(export()).isEqualTo(new Trouble<>(Trouble.Kind.HTTP_ERROR, "HTTP " + status));
        assertThat(secutix.asked).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<html>", "[]", "{\"catalogData\":{]", "\"x\"", "{\"catalogData\":\"<a>\\q</a>\"}", "{}"})
    void whatIsNoAnswerIsUnreadable(String body) {
        secutix.answers(JSON, body);
        assertThat(kind(export())).isEqualTo(Trouble.Kind.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"catalogData\":{\"seasons\":[{\"products\":[{\"id\":1},{\"id\":",
                "{\"catalogData\":{\"seasons\":[{\"products\":[{\"id\":1}]}",
                "{\"catalogData\":\"<catalogData><seasons><products><id>1</id></products>",
                "{\"catalogData\":\"<catalogData><seasons><products><id>1</id></products></seasons></catalogData>\","
            })
    void aCutAnswerIsCutOffAfterWhatCame(String body) {
        secutix.answers(JSON, body);
        assertThat(kind(export())).isEqualTo(Trouble.Kind.CUT_OFF);
        assertThat(taken.products).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void aConnectionThatBreaksIsCutOff() {
        secutix.answers(exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write("{\"catalogData\":{".getBytes(StandardCharsets.UTF_8));
        });
        assertThat(kind(export())).isEqualTo(Trouble.Kind.CUT_OFF);
    }

    @Test
    void whoSaysNothingTimesOut() throws InterruptedException {
        var done = new java.util.concurrent.CountDownLatch(1);
        secutix.answers(exchange -> {
            try {
                done.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(kind(catalog(Duration.ofMillis(100))
                        .export(OPERA, account, Optional.empty(), taken::received, taken)))
                .isEqualTo(Trouble.Kind.TIMEOUT);
        done.countDown();
    }

    @Test
    void nobodyThereIsUnreachable() {
        secutix.close();
        assertThat(kind(export())).isEqualTo(Trouble.Kind.UNREACHABLE);
    }

    @Test
    void aProductWithAMillionPricesIsLeftOut() {
        secutix.answersFrom(
                JSON,
                () -> Generated.of(
                        once("{\"catalogData\":{\"seasons\":{\"products\":[{\"id\":7,\"goods\":{\"prices\":["),
                        times(1_000_000, "{\"amount\":1},"),
                        once("{}]}},{\"id\":8}]}},\"statusCode\":\"success\"}")));

        assertThat(export()).isInstanceOf(Outcome.Data.class);
        assertThat(taken.leftOut).containsExactly("product 7 has more than 20000 prices");
        assertThat(taken.products).extracting(ExportedProduct::id).containsExactly("8");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"catalogData\":{\"seasons\":{\"products\":{\"code\":\"', 'a long text'",
        "'{\"catalogData\":{\"seasons\":{\"products\":{\"a\":', '{\"a\":'",
        "'{\"catalogData\":', '['",
        "'{\"statusDetail\":\"', 'a long text'",
        "'{\"a\":[0', ',12345678'"
    })
    void whatHasNoEndIsRefused(String start, String more) {
        secutix.answersFrom(JSON, () -> Generated.of(once(start), times(3_000_000, more)));
        assertThat(export()).isInstanceOfSatisfying(Trouble.class, trouble -> {
            assertThat(trouble.kind()).isEqualTo(Trouble.Kind.UNREADABLE);
            assertThat(trouble.detail()).startsWith("it ");
        });
        assertThat(taken.products).isEmpty();
    }

    private Outcome<CatalogRest> export() {
        return export(Optional.empty());
    }

    private Outcome<CatalogRest> export(Optional<String> requestId) {
        return catalog.export(OPERA, account, requestId, taken::received, taken);
    }

    private static RestCatalog catalog(Duration longestRead) {
        return new RestCatalog(RestCallsOfTests.at(Clock.fixed(NOW, ZoneOffset.UTC), longestRead));
    }

    private void asString() {
        account = secutix.account(CatalogOperation.STRING, account.rest());
    }

    private static JsonNode decoded(String part) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(part));
    }

    private static Trouble.Kind kind(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Trouble.class);
        return ((Trouble<?>) outcome).kind();
    }

    private static <T> T data(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Data.class);
        return ((Outcome.Data<T>) outcome).value();
    }
}
