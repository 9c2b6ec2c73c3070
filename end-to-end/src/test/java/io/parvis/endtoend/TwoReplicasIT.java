package io.parvis.endtoend;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.parvis.stack.EmbeddedRedis;
import io.parvis.stack.RunningSet;
import io.parvis.stack.Service;
import io.parvis.stack.SetOptions;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Two availability services on one Redis: one polls, whatever happens to either of them or to Redis. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoReplicasIT {
    /** Within which the other one takes over. */
    private static final Duration TAKEOVER = Duration.ofSeconds(30);

    private static RunningSet set;
    private static Replica second;
    private static String product;
    private static String soldOut;
    private static LevelListener listener;

    @BeforeAll
    static void start() throws IOException {
        set = RunningSet.start(SetOptions.onFreePorts());
        second = Replica.start(set);
        List<String> onSale = get(set.gateway() + "/v1/opera/products?saleStatus=ON_SALE&family=SINGLE_ENTRY&limit=100")
                .path("items.id");
        product = onSale.get(0);
        JsonPath levels = get(set.gateway() + "/v1/opera/availability?product=" + String.join(",", onSale))
                .jsonPath();
        soldOut = levels.getString("items.find { it.level != 'SOLD_OUT' && it.id != '" + product + "' }.id");
        listener = new LevelListener(
                URI.create(set.gateway() + "/v1/opera/availability/stream?product=" + product + "," + soldOut));
        await().atMost(TAKEOVER).until(() -> listener.levelOf(soldOut).isPresent());
        given().contentType("application/json")
                .body(Map.of("level", 3))
                .put(set.sandbox() + "/control/availability/product/" + soldOut)
                .then()
                .statusCode(204);
    }

    @AfterAll
    static void stop() {
        listener.close();
        second.close();
        set.close();
    }

    @BeforeEach
    void bothServe() {
        await().atMost(Duration.ofSeconds(90))
                .ignoreExceptions()
                .until(() -> replicas().allMatch(TwoReplicasIT::isReady));
        await().atMost(TAKEOVER).until(() -> onDuty().size() == 1);
    }

    private static Stream<URI> replicas() {
        return Stream.of(set.url(Service.AVAILABILITY), second.url());
    }

    private static boolean isReady(URI replica) {
        return get(replica + "/q/health/ready").statusCode() == 200;
    }

    private static List<URI> onDuty() {
        return replicas().filter(Replica::isOnDuty).toList();
    }

    private static boolean serves(URI replica) {
        return get(replica + "/v1/opera/availability?product=" + product).statusCode() == 200;
    }

    @Test
    void theOtherOneTakesOverWhenTheOneOnDutyIsKilled() throws IOException {
        URI dead = onDuty().get(0);
        URI other =
                replicas().filter(replica -> !replica.equals(dead)).findFirst().orElseThrow();
        RestAssured.delete(set.sandbox() + "/control/calls");

        if (dead.equals(second.url())) {
            second.close();
        } else {
            set.kill(Service.AVAILABILITY);
        }

        await().atMost(TAKEOVER).until(() -> Replica.isOnDuty(other));
        assertThat(serves(other)).isTrue();
        Map<String, Integer> calls =
                RestAssured.get(set.sandbox() + "/control/calls").path("calls");
        assertThat(calls.getOrDefault("getUpdatedAvailabilities", 0))
                .as("polls in less than a minute")
                .isLessThanOrEqualTo(1);
        if (dead.equals(second.url())) {
            second = Replica.start(set);
        } else {
            set.launch(Service.AVAILABILITY);
        }
    }

    @Test
    void oneThatWasPausedDoesNotGoOnWhereTheOtherTookOver() throws Exception {
        URI paused = onDuty().get(0);
        URI other = replicas()
                .filter(replica -> !replica.equals(paused))
                .findFirst()
                .orElseThrow();
        long process = paused.equals(second.url()) ? second.processId() : set.processId(Service.AVAILABILITY);
        signal("STOP", process);
        try {
            await().atMost(TAKEOVER).until(() -> Replica.isOnDuty(other));
        } finally {
            signal("CONT", process);
        }

        assertThat(Replica.isOnDuty(paused)).isFalse();
        assertThat(Replica.isOnDuty(other)).isTrue();
        assertThat(serves(paused)).isTrue();
    }

    private static void signal(String signal, long process) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + signal, Long.toString(process))
                        .start()
                        .waitFor())
                .isZero();
    }

    @Test
    void readersNoticeNothingOfARedisThatDiesAndComesBackEmpty() throws Exception {
        AtomicBoolean reading = new AtomicBoolean(true);
        AtomicInteger reads = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        Thread readers = new Thread(() -> {
            while (reading.get()) {
                replicas().forEach(replica -> {
                    reads.incrementAndGet();
                    failed.addAndGet(serves(replica) ? 0 : 1);
                });
            }
        });
        readers.start();
        EmbeddedRedis redis = set.redis().orElseThrow();
        try {
            redis.stop();
            await().atMost(TAKEOVER).until(() -> onDuty().isEmpty());
            redis.start();
            await().atMost(Duration.ofSeconds(60)).until(() -> onDuty().size() == 1);
        } finally {
            reading.set(false);
            readers.join();
        }

        assertThat(reads.get()).isPositive();
        assertThat(failed.get()).as("failed of " + reads.get() + " reads").isZero();
        second.close();
        second = Replica.start(set);
        await().atMost(Duration.ofSeconds(90)).ignoreExceptions().until(() -> isReady(second.url()));
        assertThat(serves(second.url()))
                .as("a new one starts from what Redis has again")
                .isTrue();
    }

    @Test
    @Order(Integer.MAX_VALUE) // what happened to the replicas meanwhile did not keep the news from anybody
    void whatSoldOutInTheTicketshopIsKnownEverywhere() {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> listener.levelOf(soldOut).equals(Optional.of("SOLD_OUT")));
        assertThat(listener.changes().stream().filter((soldOut + " SOLD_OUT")::equals))
                .as("told once")
                .hasSizeLessThanOrEqualTo(1);
        replicas()
                .forEach(replica -> assertThat(get(replica + "/v1/opera/availability?product=" + soldOut)
                                .<List<String>>path("items.level"))
                        .containsExactly("SOLD_OUT"));
        await().atMost(TAKEOVER)
                .untilAsserted(() -> given().get(
                                set.gateway() + "/v1/opera/products/" + soldOut + "?include=availability,booking")
                        .then()
                        .body("availability.level", equalTo("SOLD_OUT"))
                        .body("booking.bookable", equalTo(false))
                        .body("booking.reason", equalTo("SOLD_OUT")));
    }
}
