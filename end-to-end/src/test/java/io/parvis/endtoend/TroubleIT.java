package io.parvis.endtoend;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.parvis.stack.EmbeddedRedis;
import io.parvis.stack.RunningSet;
import io.parvis.stack.Service;
import io.parvis.stack.SetOptions;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** SecuTix, services and Redis failing: what is served, and what is said of it. */
class TroubleIT {
    private static final AtomicInteger ASKED = new AtomicInteger();
    private static RunningSet set;

    @BeforeAll
    static void start() {
        set = RunningSet.start(SetOptions.onFreePorts());
    }

    @AfterAll
    static void stop() {
        set.close();
    }

    @AfterEach
    void endTheFaults() {
        given().delete(set.sandbox() + "/control/faults");
    }

    /** The gateway leaves a service alone for a moment after it failed often: what one test broke is not the next one's. */
    @BeforeEach
    void awaitAllWell() {
        Awaitility.await()
                .pollInterval(Duration.ofMillis(500))
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> given().get(neverAsked()).then().statusCode(200).body("partial", nullValue()));
    }

    @Test
    void aRestartedCatalogueServesFromRedisWithoutSecutix() {
        String version = version();
        given().delete(set.sandbox() + "/control/calls");

        set.restart(Service.CATALOG);

        assertThat(version()).isEqualTo(version);
        Map<String, Integer> calls =
                given().get(set.sandbox() + "/control/calls").path("calls");
        assertThat(calls.getOrDefault("getCatalogDetailed", 0)).isZero();
    }

    @Test
    void aServiceThatIsDownIsSaidToBeAndTheOthersServe() {
        set.kill(Service.AVAILABILITY);

        given().get(set.gateway() + "/v1/opera/availability?product=1")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue());
        given().get(set.gateway() + "/v1/opera/products").then().statusCode(200);

        set.restart(Service.AVAILABILITY);
        given().get(set.gateway() + "/v1/opera/availability?product=abc").then().statusCode(400);
    }

    @ParameterizedTest
    @EnumSource(
            value = Service.class,
            names = {"CATALOG", "AVAILABILITY", "LINK"})
    void whoReadsWhileAServiceGoesDownSeesNoError(Service service) throws InterruptedException {
        String page = page();
        given().get(page).then().statusCode(200).body("partial", nullValue());
        Map<Integer, Long> seen = new ConcurrentHashMap<>();
        ExecutorService readers = Executors.newFixedThreadPool(4);
        AtomicBoolean reading = new AtomicBoolean(true);
        for (int reader = 0; reader < 4; reader++) {
            readers.submit(() -> {
                while (reading.get()) {
                    seen.merge(given().get(page).statusCode(), 1L, Long::sum);
                }
            });
        }

        set.kill(service);
        var fresh = given().get(neverAsked()).then();
        set.restart(service);
        reading.set(false);
        readers.shutdown();
        assertThat(readers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();

        switch (service) {
            case CATALOG -> fresh.statusCode(503).contentType("application/problem+json");
            case AVAILABILITY -> fresh.statusCode(200).body("partial", equalTo(List.of("availability")));
            case LINK -> fresh.statusCode(200).body("partial", equalTo(List.of("booking")));
            default -> throw new AssertionError(service);
        }
        assertThat(seen).containsOnlyKeys(200);
        System.out.println("While " + service + " was away readers saw " + seen);
    }

    @ParameterizedTest
    @CsvSource({
        "cut,broke off,true",
        "garbage,cannot be read,true",
        "http_500,HTTP 500,true",
        "unauthorized,rejected,true",
        "http_509,limits,false",
        "empty,holds no product,false"
    })
    void aBrokenExportAtStartIsSaidAndTriedAgain(String fault, String said, boolean soonAgain) {
        killCatalogueWithAllItHas();
        given().contentType(ContentType.JSON)
                .body(Map.of("operation", "getCatalogDetailed", "fault", fault))
                .post(set.sandbox() + "/control/faults");

        set.launch(Service.CATALOG);

        awaitNotReady(said);
        given().get(set.url(Service.CATALOG) + "/v1/opera/products")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .body("code", equalTo("not-ready"));

        given().delete(set.sandbox() + "/control/faults");
        if (!soonAgain) {
            set.restart(Service.CATALOG);
        }
        // asked itself: the gateway has answers of before
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> given().get(set.url(Service.CATALOG) + "/v1/opera/products")
                        .then()
                        .statusCode(200)
                        .body("total", greaterThanOrEqualTo(150)));
    }

    @Test
    void aWrongPasswordIsSaidInPlainWords() {
        killCatalogueWithAllItHas();

        set.launch(Service.CATALOG, Map.of("OPERA_SECUTIX_PASSWORD", "not-the-password"));

        awaitNotReady("SecuTix rejected the call");
        assertThat(set.log(Service.CATALOG)).content().contains("rejected").doesNotContain("not-the-password");
        set.restart(Service.CATALOG);
    }

    private static void killCatalogueWithAllItHas() {
        set.kill(Service.CATALOG);
        EmbeddedRedis redis = set.redis().orElseThrow();
        redis.stop();
        redis.start();
    }

    private static void awaitNotReady(String said) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .untilAsserted(() -> given().get(set.url(Service.CATALOG) + "/q/health/ready")
                        .then()
                        .statusCode(503)
                        .body(containsString(said))
                        .body(not(containsString("not-the-password"))));
    }

    private static String page() {
        return set.gateway() + "/v1/opera/products?include=availability,booking";
    }

    /** As long a list as nobody asked for before: nothing of it is kept, of its parts neither. */
    private static String neverAsked() {
        int asked = ASKED.getAndIncrement();
        return page() + "&limit=" + (5 + asked % 96) + "&lang="
                + List.of("fr", "en", "de").get(asked / 96);
    }

    /** Of the catalogue itself: the gateway has answers of before. */
    private static String version() {
        return given().get(set.url(Service.CATALOG) + "/v1/opera/catalog")
                .then()
                .statusCode(200)
                .extract()
                .path("version");
    }
}
