package io.parvis.catalog.notifying;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of a test event. */
@RegisterForReflection
@Schema(name = "WebhookTest")
public record TestResult(
        @Schema(description = "What the receiver answered; absent when no answer came", examples = "204")
        Integer status,

        @Schema(examples = "the receiver answered 204") String detail,

        @Schema(examples = "87") long durationMs) {

    static TestResult of(Answer answer, Duration took) {
        return new TestResult(
                answer instanceof Answer.Status told ? told.status() : null, answer.detail(), took.toMillis());
    }
}
