package io.parvis.secutix;

import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import java.util.Locale;
import java.util.Optional;

/** A call as a span of OpenTelemetry's conventions for remote procedures. Nothing that SecuTix wrote is in it. */
final class CallSpan {
    private CallSpan() {}

    static SpanBuilder of(Tracer tracer, String service, String operation) {
        return tracer.spanBuilder(service + "/" + operation)
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute("rpc.service", service)
                .setAttribute("rpc.method", operation);
    }

    /** That SecuTix is still preparing an answer is none: the next call asks for it. */
    static Optional<String> failure(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Data<?> || outcome instanceof Outcome.InProgress<?>) {
            return Optional.empty();
        }
        return Optional.of(
                outcome instanceof Outcome.Trouble<?> trouble
                        ? trouble.kind().name().toLowerCase(Locale.ROOT)
                        : CallMetrics.ending(outcome));
    }
}
