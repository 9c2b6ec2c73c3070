package io.parvis.catalog.notifying;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.parvis.catalog.notifying.WebhookView.State;
import io.parvis.catalog.snapshot.CatalogIndex;
import io.parvis.replica.Lease;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/** The deliveries to one webhook: one at a time over all replicas, tried again on a schedule. */
final class WebhookDesk {
    private static final Logger LOG = Logger.getLogger(WebhookDesk.class);

    private final Webhook webhook;
    private final Deliveries deliveries;
    private final Lease lease;
    private final Postman postman;
    private final RetrySchedule schedule;
    private final ObjectMapper json;
    private final Clock clock;
    private final ReentrantLock turn = new ReentrantLock();

    WebhookDesk(
            Webhook webhook,
            Deliveries deliveries,
            Postman postman,
            RetrySchedule schedule,
            ObjectMapper json,
            Clock clock) {
        this.webhook = webhook;
        this.deliveries = deliveries;
        this.lease = deliveries.sending(webhook);
        this.postman = postman;
        this.schedule = schedule;
        this.json = json;
        this.clock = clock;
    }

    /** Announces the catalogue that is served here, if it is the published one and nobody did; true when one waits. */
    boolean look(CatalogIndex catalog) {
        deliveries.keep(webhook);
        String version = catalog.frame().version();
        Instant now = clock.instant();
        Delivery known = deliveries.find(webhook);
        if (known.lacks(version)) {
            Message message = Message.of(Event.published(webhook.pos(), catalog, now), json);
            return deliveries.announce(webhook, version, message, now) || known.isDue(now);
        }
        return known.isDue(now);
    }

    /** Makes the attempt that is due, unless one is under way here or in another replica. Blocks while it lasts. */
    void deliver() {
        if (!turn.tryLock()) {
            return;
        }
        try {
            if (lease.takeOrExtend()) {
                try {
                    Delivery due = deliveries.find(webhook);
                    if (due.isDue(clock.instant())) {
                        attempt(due);
                    }
                } finally {
                    lease.release();
                }
            }
        } finally {
            turn.unlock();
        }
    }

    private void attempt(Delivery due) {
        Answer answer = postman.post(webhook, due.message().id(), due.message().body());
        Delivery then = after(due, answer);
        if (!deliveries.record(webhook, then)) {
            LOG.debugf("%s: a newer event took the place of the one just sent", webhook);
        } else if (then.state() == State.DELIVERED) {
            LOG.infof("%s: told of catalogue %s", webhook, then.version());
        } else {
            LOG.warnf(
                    "%s: catalogue %s, attempt %d: %s; %s",
                    webhook, then.version(), then.attempts(), answer.detail(), outlook(then));
        }
    }

    private Delivery after(Delivery due, Answer answer) {
        Instant now = clock.instant();
        Optional<Duration> asked = Optional.empty();
        if (answer instanceof Answer.Status status) {
            if (status.isSuccess()) {
                return due.delivered(status, now);
            }
            if (status.isGone()) {
                return due.failed(State.SWITCHED_OFF, answer, null);
            }
            asked = status.retryAfter();
        }
        return schedule.after(due.attempts() + 1, asked)
                .map(wait -> due.failed(State.WAITING, answer, now.plus(wait)))
                .orElseGet(() -> due.failed(State.GIVEN_UP, answer, null));
    }

    private static String outlook(Delivery delivery) {
        return switch (delivery.state()) {
            case WAITING -> "next one at " + delivery.nextTryAt();
            case SWITCHED_OFF -> "switched off until its configuration changes";
            default -> "given up";
        };
    }
}
