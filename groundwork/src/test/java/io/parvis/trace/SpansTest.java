package io.parvis.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SpansTest {
    private final InMemorySpanExporter told = InMemorySpanExporter.create();
    private final SdkTracerProvider sdk = SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(told))
            .build();
    private final Spans spans = new Spans(Optional.of(sdk.get("tests")));

    @AfterEach
    void end() {
        sdk.close();
    }

    @Test
    void nothingIsAskedOrDoneWhileTracesAreOff() {
        Context before = Context.current();
        int result = new Spans(Optional.empty())
                .in(
                        tracer -> {
                            throw new AssertionError("a span was begun");
                        },
                        () -> {
                            assertThat(Context.current()).isSameAs(before);
                            return 7;
                        },
                        any -> {
                            throw new AssertionError("a failure was looked for");
                        });
        assertThat(result).isEqualTo(7);
    }

    @Test
    void whatIsDoneWithinIsBeneath() {
        assertThat(in("poll", () -> in("call", 7))).isEqualTo(7);

        assertThat(span("call").getParentSpanId()).isEqualTo(span("poll").getSpanId());
        assertThat(span("poll").getParentSpanContext().isValid()).isFalse();
        assertThat(span("poll").getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
        assertThat(Span.current().getSpanContext().isValid()).as("afterwards").isFalse();
    }

    @Test
    void aFailureIsToldByItsKind() {
        spans.in(tracer -> tracer.spanBuilder("call"), () -> 7, seven -> Optional.of("timeout"));
        assertFailed("timeout");
    }

    @Test
    void ofAnExceptionOnlyItsClassIsTold() {
        assertThatThrownBy(() -> spans.in(
                        tracer -> tracer.spanBuilder("call"),
                        () -> {
                            throw new IllegalStateException("sesame");
                        },
                        any -> Optional.empty()))
                .hasMessage("sesame");
        assertFailed("IllegalStateException");
        assertThat(span("call").toString()).doesNotContain("sesame");
    }

    @Test
    void tasksOfOneTickDoNotMix() throws Exception {
        Vertx vertx = Vertx.vertx();
        ExecutorService workers = Executors.newFixedThreadPool(2);
        try {
            ContextInternal tick =
                    (ContextInternal) VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
            CyclicBarrier bothPoll = new CyclicBarrier(2);
            List<Future<?>> polls = List.of(
                    workers.submit(() -> inContext(tick, () -> poll("opera", bothPoll))),
                    workers.submit(() -> inContext(tick, () -> poll("museum", bothPoll))));
            for (Future<?> poll : polls) {
                poll.get(1, TimeUnit.MINUTES);
            }
        } finally {
            workers.shutdown();
            vertx.close().toCompletionStage().toCompletableFuture().get(1, TimeUnit.MINUTES);
        }
        for (String pos : List.of("opera", "museum")) {
            assertThat(span("poll " + pos).getParentSpanContext().isValid()).isFalse();
            assertThat(span("call " + pos).getParentSpanId())
                    .isEqualTo(span("poll " + pos).getSpanId());
        }
    }

    private int poll(String pos, CyclicBarrier bothPoll) {
        return in("poll " + pos, () -> {
            meet(bothPoll);
            int result = in("call " + pos, 7);
            meet(bothPoll);
            return result;
        });
    }

    private static void meet(CyclicBarrier others) {
        try {
            others.await(1, TimeUnit.MINUTES);
        } catch (Exception alone) {
            throw new IllegalStateException(alone);
        }
    }

    /** As Quarkus does it for what is handed to a worker. */
    private static int inContext(ContextInternal context, Supplier<Integer> work) {
        ContextInternal before = context.beginDispatch();
        try {
            return work.get();
        } finally {
            context.endDispatch(before);
        }
    }

    private int in(String name, int result) {
        return in(name, () -> result);
    }

    private int in(String name, Supplier<Integer> work) {
        return spans.in(tracer -> tracer.spanBuilder(name), work, any -> Optional.empty());
    }

    private void assertFailed(String kind) {
        assertThat(span("call").getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(span("call").getStatus().getDescription()).isEqualTo(kind);
        assertThat(span("call").getAttributes().get(AttributeKey.stringKey("error.type")))
                .isEqualTo(kind);
    }

    private SpanData span(String name) {
        return told.getFinishedSpanItems().stream()
                .filter(span -> span.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
