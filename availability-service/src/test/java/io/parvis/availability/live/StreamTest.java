package io.parvis.availability.live;

import static io.restassured.RestAssured.get;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.parvis.availability.levels.CurrentLevels;
import io.parvis.availability.levels.Fence;
import io.parvis.availability.levels.Levels;
import io.parvis.availability.testing.Catalogue;
import io.parvis.availability.testing.EventStream;
import io.parvis.availability.testing.EventStream.Event;
import io.parvis.level.Level;
import io.parvis.level.LevelSheet.Entry;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.stack.testing.TicketshopResource;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Listeners over real HTTP; levels are published as a poll publishes them. */
@QuarkusTest
@WithTestResource(value = TicketshopResource.class, initArgs = @ResourceArg(name = "sandbox", value = "false"))
@WithTestResource(Catalogue.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StreamTest {
    private static final String FENCE = "parvis:{opera}:test-fence";
    private static final int MANY = 100;

    @TestHTTPResource
    URI service;

    @Inject
    PointsOfSale pointsOfSale;

    @Inject
    CurrentLevels current;

    @Inject
    Channels channels;

    @Inject
    RedisDataSource redis;

    private PointOfSale opera;
    private final Map<String, Level> levels = new HashMap<>();
    private Instant asOf = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @BeforeEach
    void someLevels() {
        opera = pointsOfSale.get("opera");
        redis.value(String.class).set(FENCE, "1");
        IntStream.rangeClosed(1, MANY).forEach(id -> levels.put("" + id, Level.AVAILABLE));
        publish();
    }

    private void publish() {
        Map<String, Entry> entries = levels.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, level -> new Entry(level.getKey(), level.getValue(), null, asOf)));
        Levels next = new Levels(current.of(opera).generation(), asOf, asOf, entries, Map.of());
        assertThat(current.publish(opera, next, new Fence(FENCE, 1))).isTrue();
    }

    private void change(String id, Level level) {
        levels.put(id, level);
        publish();
    }

    private EventStream listen(String query, String lastEventId) throws Exception {
        return EventStream.open(URI.create(service + "v1/opera/availability/stream?" + query), lastEventId);
    }

    @Test
    void firstComesEverythingThenWhatChanges() throws Exception {
        try (EventStream stream = listen("product=3,1&product=2&lang=en", null)) {
            assertThat(stream.header("Content-Type")).isEqualTo("text/event-stream");
            assertThat(stream.header("Cache-Control")).isEqualTo("no-store");
            assertThat(stream.header("Content-Language")).isEqualTo("en");
            Event snapshot = stream.next();
            assertThat(snapshot.type()).isEqualTo("snapshot");
            assertThat(snapshot.ids()).containsExactly("3", "1", "2");
            assertThat(snapshot.levels()).containsOnly("AVAILABLE");

            change("1", Level.LIMITED);
            Event change = stream.next();
            assertThat(change.type()).isEqualTo("change");
            assertThat(change.ids()).containsExactly("1");
            assertThat(change.levels()).containsExactly("LIMITED");
            assertThat(change.items().get(0).get("label").asText()).isEqualTo("nearly full, few places left");
        }
    }

    @Test
    void whatIsOnlyNewerOrAboutOthersIsNotSent() throws Exception {
        try (EventStream stream = listen("product=1,2", null)) {
            stream.next();
            asOf = asOf.plusSeconds(20);
            publish();
            change("3", Level.SOLD_OUT);
            change("2", Level.SOLD_OUT);

            assertThat(stream.next().ids()).containsExactly("2");
        }
    }

    @Test
    void whatHasBecomeStaleIsTold() throws Exception {
        try (EventStream stream = listen("product=1", null)) {
            assertThat(stream.next().items().get(0).get("stale").asBoolean()).isFalse();
            asOf = asOf.minus(Duration.ofHours(1));
            publish();

            assertThat(stream.next().items().get(0).get("stale").asBoolean()).isTrue();
        }
    }

    @Test
    void whoeverComesBackGetsWhatWasMissedAndNothingTwice() throws Exception {
        String id;
        try (EventStream stream = listen("product=1,2,3", null)) {
            stream.next();
            change("1", Level.LIMITED);
            id = stream.next().id();
        }
        change("2", Level.LIMITED);
        change("2", Level.SOLD_OUT);
        change("1", Level.AVAILABLE);
        change("1", Level.LIMITED);
        String after;
        try (EventStream stream = listen("product=1,2,3", id)) {
            Event missed = stream.next();
            assertThat(missed.type()).isEqualTo("change");
            assertThat(missed.ids()).containsExactly("2");
            assertThat(missed.levels()).containsExactly("SOLD_OUT");
            after = missed.id();
        }
        try (EventStream stream = listen("product=1,2,3", after)) {
            change("3", Level.LIMITED);
            assertThat(stream.next().ids()).as("nothing was missed").containsExactly("3");
        }
    }

    @Test
    void whoeverComesFromAReplicaThatWasAheadIsNotToldTheOldAgain() throws Exception {
        String id;
        try (EventStream stream = listen("product=1", null)) {
            id = stream.next().id();
        }
        // what the other one will have told: the next generation, in which it is sold out
        long next = current.of(opera).generation() + 1;
        levels.put("1", Level.SOLD_OUT);
        String ahead;
        try (EventStream stream = listen("product=1", null)) {
            stream.next();
            publish();
            ahead = stream.next().id();
        }
        levels.put("1", Level.AVAILABLE);
        publish();
        String farther = ahead.replaceFirst("^\\d+", "" + (next + 2));
        try (EventStream stream = listen("product=1", farther)) {
            change("2", Level.LIMITED);
            change("2", Level.AVAILABLE);
            change("1", Level.LIMITED);
            assertThat(stream.next().levels()).containsExactly("LIMITED");
        }
        assertThat(id).isNotEqualTo(ahead);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "1.2.3", "..", "99999999999999999999.1.0000", "0"})
    void anIdThatMeansNothingGetsEverything(String id) throws Exception {
        try (EventStream stream = listen("product=1", id)) {
            assertThat(stream.next().type()).isEqualTo("snapshot");
        }
    }

    @Test
    void anIdOfOtherThingsOrAnotherLanguageGetsEverything() throws Exception {
        String id;
        try (EventStream stream = listen("product=1,2&lang=fr", null)) {
            id = stream.next().id();
        }
        for (String query : List.of("product=2,1&lang=fr", "product=1&lang=fr", "product=1,2&lang=en")) {
            try (EventStream stream = listen(query, id)) {
                assertThat(stream.next().type()).as(query).isEqualTo("snapshot");
            }
        }
    }

    @Test
    void aBeatKeepsTheConnectionAlive() throws Exception {
        try (EventStream stream = listen("product=1", null)) {
            await().until(() -> stream.comments() >= 2);
        }
    }

    @Test
    void everyListenerIsToldOnceAndForgottenWhenItLeaves() throws Exception {
        await().until(() -> channels.listeners() == 0);
        List<EventStream> streams = new ArrayList<>();
        for (int number = 0; number < 60; number++) {
            streams.add(listen("product=1," + (2 + number % 3), null));
        }
        for (EventStream stream : streams) {
            assertThat(stream.next().type()).isEqualTo("snapshot");
        }
        assertThat(channels.listeners()).isEqualTo(60);
        for (Level level : List.of(Level.LIMITED, Level.SOLD_OUT, Level.AVAILABLE)) {
            change("1", level);
            for (EventStream stream : streams) {
                assertThat(stream.next().levels()).containsExactly(level.name());
            }
        }
        for (EventStream stream : streams) {
            stream.close();
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> channels.listeners() == 0);
    }

    @Test
    void noMoreAreTakenThanMayListen() throws Exception {
        await().atMost(Duration.ofSeconds(30)).until(() -> channels.listeners() == 0);
        List<EventStream> streams = new ArrayList<>();
        for (int number = 0; number < 70; number++) {
            streams.add(listen("product=1", null));
        }
        isTurnedAway();
        assertThat(channels.listeners()).isEqualTo(70);
        streams.remove(0).close();
        await().atMost(Duration.ofSeconds(30)).until(() -> channels.listeners() == 69);
        streams.add(listen("product=1", null));

        for (EventStream stream : streams) {
            assertThat(stream.next().type()).isEqualTo("snapshot");
            stream.close();
        }
    }

    private static void isTurnedAway() {
        get("/v1/opera/availability/stream?product=1")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", is("30"))
                .body("code", is("not-ready"));
    }

    /** The last test: nobody is taken afterwards. */
    @Test
    @Order(Integer.MAX_VALUE)
    void whoeverListensIsToldInGoodOrderThatTheServiceStopsAndWhenToComeBack() throws Exception {
        try (EventStream one = listen("product=1", null);
                EventStream other = listen("product=1,2", null)) {
            one.next();
            other.next();
            assertThat(one.retryMillis()).isBetween(2_000, 5_000);
            channels.onStop(new ShutdownEvent());

            assertThat(one.next().type()).isEqualTo("end");
            assertThat(other.next().type()).isEqualTo("end");
        }
        isTurnedAway();
    }

    /** Nothing is kept for those who do not read, and in the end they know the same as all others. */
    @Test
    void whoeverReadsSlowlyMissesStepsButNotTheEnd() throws Exception {
        String all = IntStream.rangeClosed(1, MANY).mapToObj(Integer::toString).collect(Collectors.joining(","));
        int changes = 700;
        try (Socket slow = new Socket()) {
            slow.setReceiveBufferSize(4096);
            slow.connect(new InetSocketAddress(service.getHost(), service.getPort()));
            slow.setSoTimeout(30_000);
            slow.getOutputStream()
                    .write(("GET /v1/opera/availability/stream?product=" + all + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                            .getBytes(UTF_8));
            BufferedReader lines = new BufferedReader(new InputStreamReader(slow.getInputStream(), UTF_8));
            while (!lines.readLine().startsWith("data:")) {
                // until it listens
            }
            for (int number = 1; number <= changes; number++) {
                Level level = number == changes ? Level.SOLD_OUT : number % 2 == 0 ? Level.AVAILABLE : Level.LIMITED;
                levels.replaceAll((id, before) -> level);
                publish();
            }
            int told = 0;
            String data;
            do {
                String line = lines.readLine();
                data = line.startsWith("data:") ? line : "";
                told += data.isEmpty() ? 0 : 1;
            } while (!data.contains("SOLD_OUT"));
            assertThat(told).isLessThan(changes);
            assertThat(data.split("SOLD_OUT", -1)).hasSize(MANY + 1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "product=abc, invalid-parameter, product",
        "performance=, missing-parameter, product",
        "product=1&lang=it, unknown-language, lang",
        "product=1&since=2, unknown-parameter, since",
    })
    void aWrongQuestionIsAnsweredLikeAnyOther(String query, String code, String field) {
        get("/v1/opera/availability/stream?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", is(code))
                .body("errors.field", hasItem(field));
        get("/v1/ballet/availability/stream?product=1").then().statusCode(404);
    }
}
