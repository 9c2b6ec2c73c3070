package io.parvis.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.impl.ContextInternal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Records what Quarkus does not by itself: what a service does without a request, and calls to SecuTix. */
@Singleton
public final class Spans {
    private static final AttributeKey<String> ERROR_TYPE = AttributeKey.stringKey("error.type");

    private final Optional<Tracer> tracer;

    @Inject
    Spans(Recording recording, Tracer tracer) {
        this(recording.isOn() ? Optional.of(tracer) : Optional.empty());
    }

    /** @param tracer empty = nothing is recorded */
    public Spans(Optional<Tracer> tracer) {
        this.tracer = tracer;
    }

    /**
     * Does the work within a span, under what is current unless the span says otherwise. While traces are off, the work is
     * all that happens. An exception is told by its class alone: its message may be anybody's.
     *
     * @param span as it begins
     * @param failure the kind of failure that a result stands for, one of few words; empty when it went well
     */
    public <T> T in(
            Function<Tracer, SpanBuilder> span, Supplier<T> work, Function<? super T, Optional<String>> failure) {
        return tracer.isPresent() ? recorded(span.apply(tracer.get()).startSpan(), work, failure) : work.get();
    }

    private static <T> T recorded(Span span, Supplier<T> work, Function<? super T, Optional<String>> failure) {
        try {
            return apart(() -> {
                try (Scope current = span.makeCurrent()) {
                    T result = work.get();
                    failure.apply(result).ifPresent(kind -> failed(span, kind));
                    return result;
                }
            });
        } catch (RuntimeException | Error broken) {
            failed(span, broken.getClass().getSimpleName());
            throw broken;
        } finally {
            span.end();
        }
    }

    private static void failed(Span span, String kind) {
        span.setStatus(StatusCode.ERROR, kind).setAttribute(ERROR_TYPE, kind);
    }

    /**
     * What is current is kept in the Vert.x context, and all tasks that one tick or request hands to workers have the same:
     * each would find the others' spans there. So the work gets a context of its own.
     */
    private static <T> T apart(Supplier<T> work) {
        ContextInternal shared = ContextInternal.current();
        if (shared == null) {
            return work.get();
        }
        ContextInternal own = (ContextInternal) VertxContext.createNewDuplicatedContext(shared);
        VertxContextSafetyToggle.setContextSafe(own, true);
        ContextInternal before = own.beginDispatch();
        try {
            return work.get();
        } finally {
            own.endDispatch(before);
        }
    }
}
