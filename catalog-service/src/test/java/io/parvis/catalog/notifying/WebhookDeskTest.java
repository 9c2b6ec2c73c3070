package io.parvis.catalog.notifying;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parvis.catalog.Samples;
import io.parvis.catalog.notifying.ReceiverResource.Received;
import io.parvis.catalog.notifying.WebhookView.State;
import io.parvis.catalog.snapshot.CatalogIndex;
import io.parvis.catalog.snapshot.Frame;
import io.parvis.catalog.snapshot.KeptVersion;
import io.parvis.catalog.snapshot.Snapshot;
import io.parvis.catalog.snapshot.SnapshotStore;
import io.parvis.replica.Lease;
import io.parvis.stack.testing.MovableClock;
import io.parvis.stack.testing.TicketshopResource;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Desks of several replicas over one real Redis, with a clock that the test moves. */
@QuarkusTest
@TestProfile(WebhookDeskTest.WithoutOperators.class)
@QuarkusTestResource(
        value = TicketshopResource.class,
        restrictToAnnotatedClass = true,
        initArgs = @ResourceArg(name = "sandbox", value = "false"))
@QuarkusTestResource(value = ReceiverResource.class, restrictToAnnotatedClass = true)
class WebhookDeskTest {
    private static final String OTHER_SECRET = "whsec_LaSwMfKQ9r8GKYqrTwjUPD8ILPZIo2La";

    @Received
    List<Map<String, String>> received;

    @Inject
    Deliveries deliveries;

    @Inject
    SnapshotStore store;

    @Inject
    RedisDataSource redis;

    @Inject
    Postman postman;

    @Inject
    ObjectMapper json;

    @ConfigProperty(name = "parvis.test.receiver")
    String receiver;

    private final MovableClock clock = new MovableClock(Instant.parse("2027-03-01T04:00:00Z"));

    /** There is no identity provider here, and nobody asks for one. */
    public static final class WithoutOperators implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.oidc.tenant-enabled", "false");
        }
    }

    @Test
    void isTriedTenTimesAndGivenUp() throws Exception {
        Webhook webhook = webhook("/failing/500", ReceiverResource.SECRET);
        WebhookDesk desk = desk(webhook);
        CatalogIndex catalog = publish("failing-1");
        List<Duration> waits = new ArrayList<>();
        for (int attempt = 1; attempt <= 10; attempt++) {
            assertThat(desk.look(catalog)).isTrue();
            desk.deliver();
            desk.deliver();
            assertThat(receivedBy("/failing/500")).hasSize(attempt);
            Delivery delivery = deliveries.find(webhook);
            assertThat(delivery.attempts()).isEqualTo(attempt);
            assertThat(desk.look(catalog)).isFalse();
            if (delivery.nextTryAt() != null) {
                waits.add(Duration.between(clock.instant(), delivery.nextTryAt()));
                clock.set(delivery.nextTryAt().minusMillis(1));
                assertThat(desk.look(catalog)).isFalse();
                clock.set(delivery.nextTryAt());
            }
        }
        assertThat(waits).hasSize(9).startsWith(Duration.ofSeconds(5)).endsWith(Duration.ofHours(24));
        assertThat(deliveries.find(webhook).state()).isEqualTo(State.GIVEN_UP);
        assertThat(deliveries.find(webhook).nextTryAt()).isNull();
        clock.advance(Duration.ofDays(2));
        assertThat(desk.look(catalog)).isFalse();
        desk.deliver();
        assertThat(receivedBy("/failing/500")).hasSize(10);
        assertThat(receivedBy("/failing/500"))
                .extracting(request -> request.get("webhook-id"))
                .containsOnly(deliveries.find(webhook).message().id());

        assertThat(desk.look(publish("failing-2"))).isTrue();
    }

    @Test
    void waitsAsLongAsTheReceiverAsks() throws Exception {
        Webhook webhook = webhook("/busy/503", ReceiverResource.SECRET);
        WebhookDesk desk = desk(webhook);
        desk.look(publish("busy-1"));
        desk.deliver();
        assertThat(deliveries.find(webhook).nextTryAt())
                .isEqualTo(clock.instant().plusSeconds(3600));
    }

    @Test
    void redirectsAreFailures() throws Exception {
        Webhook webhook = webhook("/moving/302", ReceiverResource.SECRET);
        WebhookDesk desk = desk(webhook);
        desk.look(publish("moving-1"));
        desk.deliver();
        assertThat(deliveries.find(webhook).state()).isEqualTo(State.WAITING);
        assertThat(deliveries.find(webhook).lastStatus()).isEqualTo(302);
        assertThat(receivedBy("/moving/302")).hasSize(1);
        assertThat(receivedBy("/elsewhere/204")).isEmpty();
    }

    @Test
    void aNewerEventTakesThePlaceOfOneThatWaits() throws Exception {
        Webhook webhook = webhook("/newest/500", ReceiverResource.SECRET);
        WebhookDesk desk = desk(webhook);
        desk.look(publish("newest-1"));
        desk.deliver();
        Delivery older = deliveries.find(webhook);

        assertThat(desk.look(publish("newest-2"))).isTrue();
        Delivery newer = deliveries.find(webhook);
        assertThat(newer.version()).isEqualTo("newest-2");
        assertThat(newer.attempts()).isZero();
        assertThat(newer.lastStatus()).isNull();
        assertThat(newer.message().id()).isNotEqualTo(older.message().id());
        assertThat(deliveries.record(webhook, older)).isFalse();
        assertThat(deliveries.find(webhook)).isEqualTo(newer);

        desk.deliver();
        assertThat(receivedBy("/newest/500"))
                .extracting(request -> request.get("webhook-id"))
                .containsExactly(older.message().id(), newer.message().id());
    }

    @Test
    void replicasTellOnceTogether() throws Exception {
        int publications = 15;
        Webhook webhook = webhook("/together/204", ReceiverResource.SECRET);
        ExecutorService threads = Executors.newFixedThreadPool(3);
        List<WebhookDesk> replicas = List.of(desk(webhook), desk(webhook), desk(webhook));
        for (int n = 1; n <= publications; n++) {
            CatalogIndex catalog = publish("together-" + n);
            List<Callable<Void>> tasks = replicas.stream()
                    .<Callable<Void>>map(desk -> () -> {
                        desk.look(catalog);
                        desk.deliver();
                        return null;
                    })
                    .toList();
            for (var done : threads.invokeAll(tasks)) {
                done.get();
            }
        }
        threads.shutdown();
        List<Map<String, String>> all = receivedBy("/together/204");
        assertThat(all).hasSize(publications);
        assertThat(all).extracting(request -> request.get("webhook-id")).doesNotHaveDuplicates();
        assertThat(all.get(publications - 1).get("body")).contains("together-" + publications);
    }

    @Test
    void aReplicaThatIsBehindAnnouncesNothing() throws Exception {
        Webhook webhook = webhook("/behind/204", ReceiverResource.SECRET);
        WebhookDesk ahead = desk(webhook);
        WebhookDesk behind = desk(webhook);
        CatalogIndex first = publish("behind-1");
        ahead.look(first);
        ahead.deliver();
        CatalogIndex second = publish("behind-2");
        assertThat(behind.look(first)).isFalse();
        ahead.look(second);
        ahead.deliver();
        assertThat(behind.look(first)).isFalse();
        assertThat(deliveries.find(webhook).version()).isEqualTo("behind-2");

        CatalogIndex back = publish("behind-1");
        assertThat(behind.look(back)).isTrue();
        behind.deliver();
        assertThat(receivedBy("/behind/204"))
                .extracting(request ->
                        json.readTree(request.get("body")).at("/data/version").asText())
                .containsExactly("behind-1", "behind-2", "behind-1");
        assertThat(receivedBy("/behind/204"))
                .extracting(request -> request.get("webhook-id"))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatIsGoneStaysOffUntilItIsConfiguredAnew() throws Exception {
        Webhook webhook = webhook("/over/410", ReceiverResource.SECRET);
        WebhookDesk desk = desk(webhook);
        desk.look(publish("over-1"));
        desk.deliver();
        assertThat(desk.look(publish("over-2"))).isFalse();
        CatalogIndex third = publish("over-3");
        assertThat(desk(webhook).look(third)).isFalse();
        assertThat(receivedBy("/over/410")).hasSize(1);
        assertThat(deliveries.find(webhook).state()).isEqualTo(State.SWITCHED_OFF);

        Webhook changed = webhook("/over/410", OTHER_SECRET);
        assertThat(deliveries.find(changed).state()).isEqualTo(State.NEVER);
        assertThat(desk(changed).look(third)).isTrue();
    }

    @Test
    void aRestartLosesNothing() throws Exception {
        Webhook webhook = webhook("/once-restarted/200", ReceiverResource.SECRET);
        CatalogIndex catalog = publish("restarted-1");
        WebhookDesk before = desk(webhook);
        before.look(catalog);
        before.deliver();
        Delivery waiting = deliveries.find(webhook);
        assertThat(waiting.state()).isEqualTo(State.WAITING);

        clock.set(waiting.nextTryAt());
        WebhookDesk after = desk(webhook);
        assertThat(after.look(catalog)).isTrue();
        after.deliver();
        Delivery delivered = deliveries.find(webhook);
        assertThat(delivered.state()).isEqualTo(State.DELIVERED);
        assertThat(delivered.attempts()).isEqualTo(2);
        assertThat(delivered.deliveredAt()).isEqualTo(clock.instant());
        assertThat(delivered.message()).isEqualTo(waiting.message());
    }

    private CatalogIndex publish(String version) throws IOException {
        Snapshot sample = Samples.snapshotOf(2);
        ObjectNode frame = json.valueToTree(sample.frame());
        frame.put("version", version);
        Snapshot snapshot = new Snapshot(json.treeToValue(frame, Frame.class), sample.products());
        store.keep(Samples.POS, snapshot);
        String fence = redis.value(String.class).get(Lease.fenceKey(SnapshotStore.leaseKey(Samples.POS)));
        var before = store.published(Samples.POS);
        long number = fence == null ? 0 : Long.parseLong(fence);
        assertThat(store.swap(
                        Samples.POS,
                        number,
                        before,
                        before.publication().next(number, KeptVersion.of(snapshot), clock.instant(), 5)))
                .isTrue();
        return new CatalogIndex(snapshot);
    }

    private Webhook webhook(String path, String secret) {
        return new Webhook(
                "opera",
                "by-hand",
                URI.create(receiver + path),
                Signer.of(secret).orElseThrow(),
                true,
                true);
    }

    private WebhookDesk desk(Webhook webhook) {
        return new WebhookDesk(webhook, deliveries, postman, new RetrySchedule(() -> 0), json, clock);
    }

    private List<Map<String, String>> receivedBy(String path) {
        return received.stream()
                .filter(request -> request.get("path").equals(path))
                .toList();
    }
}
