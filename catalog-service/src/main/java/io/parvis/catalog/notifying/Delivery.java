package io.parvis.catalog.notifying;

import io.parvis.catalog.notifying.WebhookView.State;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the last event for a webhook fares. {@code null} = absent.
 *
 * @param version the catalogue that it tells of
 * @param attempts made so far
 * @param nextTryAt while it waits
 * @param deliveredAt of the last event that arrived, which may be an earlier one
 */
record Delivery(
        State state,
        String version,
        Message message,
        int attempts,
        Integer lastStatus,
        Instant nextTryAt,
        Instant deliveredAt,
        String detail) {

    static final Delivery NONE = new Delivery(State.NEVER, null, null, 0, null, null, null, null);

    boolean isDue(Instant now) {
        return state == State.WAITING && !nextTryAt.isAfter(now);
    }

    /** Whether a catalogue of that version is still to be announced. */
    boolean lacks(String published) {
        return state != State.SWITCHED_OFF && !published.equals(version);
    }

    Delivery delivered(Answer.Status answer, Instant now) {
        return new Delivery(State.DELIVERED, version, message, attempts + 1, answer.status(), null, now, null);
    }

    Delivery failed(State state, Answer answer, Instant nextTryAt) {
        Integer status = answer instanceof Answer.Status told ? told.status() : null;
        return new Delivery(state, version, message, attempts + 1, status, nextTryAt, deliveredAt, answer.detail());
    }

    /** @param stored empty when nothing was announced yet */
    static Delivery of(Map<String, String> stored) {
        if (!stored.containsKey("state")) {
            return NONE;
        }
        return new Delivery(
                State.valueOf(stored.get("state")),
                stored.get("version"),
                new Message(stored.get("id"), stored.get("body")),
                Integer.parseInt(stored.get("attempts")),
                stored.containsKey("lastStatus") ? Integer.valueOf(stored.get("lastStatus")) : null,
                moment(stored.get("nextTryAt")),
                moment(stored.get("deliveredAt")),
                stored.get("detail"));
    }

    /** As {@link #of} reads it. */
    Map<String, String> stored() {
        Map<String, String> stored = new LinkedHashMap<>();
        stored.put("state", state.name());
        stored.put("version", version);
        stored.put("id", message.id());
        stored.put("body", message.body());
        stored.put("attempts", Integer.toString(attempts));
        stored.put("lastStatus", lastStatus == null ? null : lastStatus.toString());
        stored.put("nextTryAt", nextTryAt == null ? null : nextTryAt.toString());
        stored.put("deliveredAt", deliveredAt == null ? null : deliveredAt.toString());
        stored.put("detail", detail);
        stored.values().removeIf(value -> value == null);
        return stored;
    }

    private static Instant moment(String stored) {
        return stored == null ? null : Instant.parse(stored);
    }
}
