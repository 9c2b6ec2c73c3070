package io.parvis.sandbox.webhook;

import io.parvis.sandbox.SandboxConfig;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Posts shipments in the background: one batch after the other, each again and again until it is answered with 200 or
 * there were enough attempts.
 */
@ApplicationScoped
class Sender {
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(30);

    private final Inventory inventory;
    private final Credential credential;
    private final Deliveries deliveries;
    private final Vertx vertx;
    private final Clock clock;
    private final int attempts;
    private final long waitMillis;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger stops = new AtomicInteger();

    Sender(Inventory inventory, Deliveries deliveries, Vertx vertx, Clock clock, SandboxConfig config) {
        this.inventory = inventory;
        this.credential = new Credential(config.webhook());
        this.deliveries = deliveries;
        this.vertx = vertx;
        this.clock = clock;
        this.attempts = config.webhook().attempts();
        this.waitMillis = Math.max(1, config.webhook().pause().toMillis());
    }

    void send(Shipment shipment) {
        new Run(shipment, stops.get()).batch(0);
    }

    /** What is under way is not sent again, and nothing after it. */
    void stop() {
        stops.incrementAndGet();
    }

    private final class Run {
        private final Shipment shipment;
        private final int startedAt;

        Run(Shipment shipment, int startedAt) {
            this.shipment = shipment;
            this.startedAt = startedAt;
        }

        // made when its turn has come: one body is held at a time
        void batch(int number) {
            if (number < shipment.batches().size() && startedAt == stops.get()) {
                byte[] body = inventory.body(shipment.batches().get(number), shipment.wording());
                attempt(number, request(body), 1);
            }
        }

        private HttpRequest request(byte[] body) {
            HttpRequest.Builder request = HttpRequest.newBuilder(shipment.url())
                    .timeout(ANSWERED_WITHIN)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body));
            credential.on(request);
            return request.build();
        }

        private void attempt(int number, HttpRequest request, int attempt) {
            if (startedAt != stops.get()) {
                return;
            }
            client.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                    .handle((response, trouble) -> trouble == null ? response.statusCode() : null)
                    .thenAccept(status -> ended(number, request, attempt, status));
        }

        private void ended(int number, HttpRequest request, int attempt, Integer status) {
            if (startedAt != stops.get()) {
                return;
            }
            deliveries.add(new Delivery(
                    clock.instant(),
                    shipment.url().toString(),
                    shipment.batches().get(number).size(),
                    status,
                    attempt));
            if (attempt >= attempts || Integer.valueOf(200).equals(status)) {
                batch(number + 1);
            } else {
                vertx.setTimer(waitMillis, timer -> attempt(number, request, attempt + 1));
            }
        }
    }
}
