package io.parvis.gateway;

import static io.parvis.gateway.routing.Service.AVAILABILITY;
import static io.parvis.gateway.routing.Service.CATALOG;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Ensemble.class)
class AnswersFromMemoryTest {
    private static final String LONG = "{\"text\":\"" + "to and fro ".repeat(500) + "\"}";

    @TestHTTPResource("/")
    URI gateway;

    @Inject
    MovableClock clock;

    @Test
    void theSecondAnswerComesFromMemory() {
        String path = path("twice");
        Scripts.answer(CATALOG, path, scripted("{\"n\":1}", "ETag", "\"one\""));
        get(path).statusCode(200).header("Cache-Status", "parvis; fwd=uri-miss; stored");
        get(path)
                .statusCode(200)
                .body(equalTo("{\"n\":1}"))
                .header("Cache-Status", startsWith("parvis; hit; ttl="))
                .header("Age", notNullValue())
                .header("ETag", "\"one\"")
                .header("Content-Type", "application/json")
                .header("Cache-Control", "public, max-age=10, stale-while-revalidate=60, stale-if-error=86400");
        given().head(path).then().statusCode(200).header("Content-Length", "7").header("ETag", "\"one\"");
        assertThat(Scripts.count(CATALOG, path)).isEqualTo(1);
    }

    @Test
    void whoHasItIsToldThatNothingChanged() {
        String path = path("unchanged");
        Scripts.answer(CATALOG, path, scripted("{}", "ETag", "\"abc\""));
        get(path).statusCode(200);
        for (String tag : List.of("\"abc\"", "W/\"abc\"", "\"x\", \"abc\"", "*")) {
            given().header("If-None-Match", tag)
                    .get(path)
                    .then()
                    .statusCode(304)
                    .header("ETag", "\"abc\"")
                    .header("Cache-Control", startsWith("public"))
                    .body(is(""));
        }
        given().header("If-None-Match", "\"other\"").get(path).then().statusCode(200);
    }

    @Test
    void anAnswerWithoutATagGetsOne() {
        String path = path("untagged");
        Scripts.answer(CATALOG, path, "{\"a\":1}");
        String tag = get(path).statusCode(200).extract().header("ETag");
        given().header("If-None-Match", tag).get(path).then().statusCode(304);
    }

    @Test
    void languagesAreToldApartBySpeechNotBySpelling() {
        String path = path("languages");
        Scripts.answer(CATALOG, path, scripted("{}", "Vary", "Accept-Language, Accept-Encoding"));
        for (String language : List.of("fr", "fr-CA", "fr;q=0.8, en;q=0.2", "en", "en-GB", "xx")) {
            given().header("Accept-Language", language).get(path).then().statusCode(200);
        }
        assertThat(Scripts.asked(CATALOG, path, "accept-language")).containsExactly("fr", "en");
        given().header("Accept-Language", "en").get(path + "?lang=fr").then().statusCode(200);
        given().header("Accept-Language", "de").get(path + "?lang=fr").then().statusCode(200);
        assertThat(Scripts.count(CATALOG, path)).isEqualTo(3);
    }

    @Test
    void theOrderOfParametersDoesNotMatterToTheCatalogue() {
        String path = path("order");
        Scripts.answer(CATALOG, path, "{}");
        get(path + "?topic=1&limit=5&topic=2");
        get(path + "?limit=5&topic=1&topic=2");
        assertThat(Scripts.count(CATALOG, path)).isEqualTo(1);
        get(path + "?limit=5&topic=2&topic=1");
        assertThat(Scripts.count(CATALOG, path)).isEqualTo(2);
    }

    @Test
    void itMattersToAvailability() {
        String path = "/v1/opera/availability";
        get(path + "?product=901&performance=902").body("items.id", equalTo(List.of("901", "902")));
        get(path + "?performance=902&product=901").body("items.id", equalTo(List.of("902", "901")));
        assertThat(Scripts.count(AVAILABILITY, path)).isGreaterThanOrEqualTo(2);
    }

    @Test
    void answersArePackedForThoseWhoTakeIt() throws Exception {
        String path = path("packed");
        Scripts.answer(CATALOG, path, scripted(LONG, "ETag", "\"long\""));
        HttpResponse<byte[]> packed = raw(path, "br, gzip;q=0.9");
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(packed.headers().firstValue("ETag")).contains("W/\"long\"");
        assertThat(packed.body().length).isLessThan(LONG.length() / 4);
        assertThat(new String(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes()))
                .isEqualTo(LONG);
        for (String others : List.of("identity", "br", "gzip;q=0", "gzip; q=0.0, br")) {
            HttpResponse<byte[]> plain = raw(path, others);
            assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
            assertThat(new String(plain.body())).isEqualTo(LONG);
        }
        assertThat(Scripts.count(CATALOG, path)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "private | Cache-Control | private, max-age=10",
                "no-store | Cache-Control | no-store",
                "no-cache | Cache-Control | public, no-cache, max-age=10",
                "no-age | Cache-Control | public",
                "cookie-set | Set-Cookie | a=b",
                "by-cookie | Vary | Accept-Language, Cookie",
                "by-all | Vary | *",
                "by-authorization | Vary | Authorization",
                "encoded | Content-Encoding | br"
            })
    void whatIsForOneVisitorIsNeverKept(String name, String header, String value) {
        String path = path(name);
        Scripts.answer(CATALOG, path, scripted("{}", header, value));
        for (String visitor : List.of("a=1", "a=2")) {
            given().header("Cookie", visitor).get(path).then().statusCode(200).header("Cache-Status", nullValue());
        }
        assertThat(Scripts.asked(CATALOG, path, "cookie")).containsExactly(null, "a=1", "a=2");
    }

    @Test
    void credentialsNeitherFillNorReadTheMemory() {
        String path = path("credentials");
        Scripts.answer(CATALOG, path, "{\"of\":\"everybody\"}");
        get(path).statusCode(200);
        given().header("Authorization", "Bearer x").get(path).then().statusCode(200);
        given().header("Authorization", "Bearer x").get(path).then().statusCode(200);
        assertThat(Scripts.count(CATALOG, path)).isEqualTo(3);
    }

    @Test
    void servicesHearNothingOfWhoAskedFirst() {
        String path = path("anonymous");
        Scripts.answer(CATALOG, path, "{}");
        given().header("Cookie", "session=secret")
                .header("X-Anything", "poison")
                .header("Host", "evil.example")
                .get(path)
                .then()
                .statusCode(200);
        assertThat(Scripts.asked(CATALOG, path))
                .hasSize(1)
                .first()
                .asString()
                .doesNotContain("secret", "poison", "evil");
    }

    @Test
    void visitorsAreAskedAboutEachTime() {
        String path = "/v1/opera/visitor";
        get(path).statusCode(200);
        get(path).statusCode(200);
        assertThat(Scripts.count(io.parvis.gateway.routing.Service.IDENTITY, path))
                .isEqualTo(2);
    }

    @Test
    void aLittleTooOldIsServedWhileANewOneIsFetched() {
        String path = path("renewed");
        Scripts.answer(CATALOG, path, "{\"n\":1}");
        get(path).body("n", is(1));
        Scripts.answer(CATALOG, path, "{\"n\":2}");
        clock.advance(Duration.ofSeconds(11));
        get(path).body("n", is(1)).header("Cache-Status", startsWith("parvis; hit; ttl=-"));
        await().untilAsserted(() -> get(path).body("n", is(2)));
        assertThat(Scripts.count(CATALOG, path)).isEqualTo(2);
    }

    @Test
    void muchTooOldIsAskedForAgainAndMayBeConfirmed() {
        String path = path("confirmed");
        Scripts.answer(CATALOG, path, scripted("{\"n\":1}", "ETag", "\"same\""));
        get(path).body("n", is(1));
        clock.advance(Duration.ofSeconds(100));
        get(path).body("n", is(1)).header("Age", "0").header("Cache-Status", "parvis; fwd=stale; stored");
        assertThat(Scripts.asked(CATALOG, path, "if-none-match")).containsExactly(null, "\"same\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"status\":500}", "{\"status\":503}", "{\"hang\":true}"})
    void whatWasKeptIsServedWhenNothingNewerCanBeHad(String trouble) {
        String path = path("trouble" + trouble.replaceAll("\\W", ""));
        Scripts.answer(CATALOG, path, "{\"n\":1}");
        get(path).body("n", is(1));
        Scripts.answer(CATALOG, path, new JsonObject(trouble));
        clock.advance(Duration.ofSeconds(100));
        get(path).statusCode(200).body("n", is(1)).header("Cache-Status", containsString("no newer one"));
    }

    @Test
    void butNotForEver() {
        String path = path("for-ever");
        Scripts.answer(CATALOG, path, "{\"n\":1}");
        get(path).statusCode(200);
        Scripts.answer(CATALOG, path, new JsonObject().put("status", 500));
        clock.advance(Duration.ofDays(2));
        get(path).statusCode(502).body("code", is("bad-gateway"));
    }

    @Test
    void aProblemIsToldAndForgotten() {
        String path = path("problem");
        Scripts.answer(
                CATALOG,
                path,
                new JsonObject()
                        .put("status", 404)
                        .put("headers", new JsonObject().put("Cache-Control", "no-store"))
                        .put("body", "{\"code\":\"unknown-product\"}"));
        get(path).statusCode(404).body("code", is("unknown-product"));
        Scripts.answer(CATALOG, path, "{}");
        get(path).statusCode(200);
    }

    @Test
    void howeverManyWaitItIsAskedForOnce() {
        String path = path("crowd");
        Scripts.answer(CATALOG, path, new JsonObject().put("hold", true));
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve(path)).build();
        List<CompletableFuture<HttpResponse<String>>> crowd = IntStream.range(0, 30)
                .mapToObj(n -> client.sendAsync(request, HttpResponse.BodyHandlers.ofString()))
                .toList();
        await().until(() -> collapsed() >= 29);
        Scripts.answer(CATALOG, path, "{\"n\":1}");
        assertThat(crowd).allSatisfy(answer -> assertThat(answer.join().body()).isEqualTo("{\"n\":1}"));
        assertThat(Scripts.count(CATALOG, path)).isEqualTo(1);
    }

    @Test
    void whatIsTooLongToBeKeptArrivesWhole() {
        String path = path("too-long");
        Scripts.answer(CATALOG, path, new JsonObject().put("length", 3_000_000));
        for (int n = 0; n < 2; n++) {
            assertThat(get(path).statusCode(200).extract().asByteArray()).hasSize(3_000_000);
        }
    }

    @Test
    void aPublicationMakesWhatWasKeptOutOfDate() {
        String path = path("publication");
        Scripts.answer(CATALOG, "/v1/opera/catalog", scripted("{}", "ETag", "\"version 1\""));
        Scripts.answer(CATALOG, path, "{\"n\":1}");
        get(path).body("n", is(1));
        await().until(() -> Scripts.asked(CATALOG, "/v1/opera/catalog").stream()
                .anyMatch(asked -> asked.toString().contains("version 1")));
        Scripts.answer(CATALOG, path, "{\"n\":2}");
        Scripts.answer(CATALOG, "/v1/opera/catalog", scripted("{}", "ETag", "\"version 2\""));
        await().untilAsserted(() -> get(path).body("n", is(2)).header("Age", is("0")));
    }

    @Test
    void anotherMediaTypeIsAnotherAnswer() {
        String path = path("forms");
        Scripts.answer(CATALOG, path, "{}");
        for (String accept : List.of("*/*", "application/json, text/plain, */*", "text/html,*/*;q=0.8")) {
            given().header("Accept", accept).get(path).then().statusCode(200);
        }
        assertThat(Scripts.count(CATALOG, path)).isEqualTo(1);
        for (String accept : List.of("application/ld+json", "text/html", "application/ld+json, */*")) {
            given().header("Accept", accept).get(path).then().statusCode(200);
        }
        assertThat(Scripts.asked(CATALOG, path, "accept"))
                .containsExactly("*/*", "application/ld+json", "text/html", "application/ld+json, */*");
    }

    private static double collapsed() {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("parvis_gateway_memory_lookups_total") && line.contains("collapsed"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private HttpResponse<byte[]> raw(String path, String acceptEncoding) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(gateway.resolve(path))
                                .header("Accept-Encoding", acceptEncoding)
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }

    private static ValidatableResponse get(String path) {
        return given().get(path).then();
    }

    private static String path(String name) {
        return "/v1/opera/topics/" + name;
    }

    private static JsonObject scripted(String body, String header, String value) {
        return new JsonObject()
                .put("headers", new JsonObject().put(header, value))
                .put("body", body);
    }
}
