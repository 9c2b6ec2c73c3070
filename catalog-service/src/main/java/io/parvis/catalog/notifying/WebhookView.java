package io.parvis.catalog.notifying;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A webhook as operators see it. Holds nothing secret. */
@RegisterForReflection
@Schema(name = "Webhook", description = "A receiver of events, and how the last one for it fared.")
public record WebhookView(
        @Schema(examples = "cms") String name,

        @Schema(description = "Without user-info and query", examples = "https://cms.example.org/hooks/parvis")
        String url,

        boolean enabled,
        State state,

        @Schema(description = "The catalogue version that the last event tells of", examples = "20261123T050000-1")
        String version,

        @Schema(description = "What the receiver answered last; absent when no answer came", examples = "200")
        Integer lastStatus,

        @Schema(description = "Made so far for the last event")
        Integer attempts,

        Instant nextTryAt,

        @Schema(description = "When an event arrived last") Instant deliveredAt,

        @Schema(
                description = "Why the last attempt failed",
                examples = "the receiver answered 302; redirects are not followed")
        String detail) {

    /** How the last event fared. */
    @Schema(
            name = "WebhookState",
            description = "DELIVERED; WAITING for its next attempt; GIVEN_UP after ten; SWITCHED_OFF since the receiver"
                    + " answered 410, until url or secret change; NEVER: nothing was sent yet")
    public enum State {
        DELIVERED,
        WAITING,
        GIVEN_UP,
        SWITCHED_OFF,
        NEVER
    }

    static WebhookView of(Webhook webhook, Delivery last) {
        return new WebhookView(
                webhook.name(),
                webhook.shownUrl(),
                webhook.enabled(),
                last.state(),
                last.version(),
                last.lastStatus(),
                last.state() == State.NEVER ? null : last.attempts(),
                last.nextTryAt(),
                last.deliveredAt(),
                last.detail());
    }
}
