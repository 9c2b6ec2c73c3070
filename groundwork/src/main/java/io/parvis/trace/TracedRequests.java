package io.parvis.trace;

import io.opentelemetry.api.trace.Span;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.MDC;

/**
 * Sees to it that every request has a trace, and that what is logged while it is answered names it. Where traces are
 * recorded, it is the recorded one.
 */
@Singleton
final class TracedRequests {
    /** Before everything that might log, or answer. */
    private static final int ORDER = -10_000;

    private static final String LOGGED_AS = "traceId";

    private final boolean recorded;

    TracedRequests(Recording recording) {
        this.recorded = recording.isOn();
    }

    void routes(@Observes Router router) {
        router.route().order(ORDER).handler(context -> {
            HttpServerRequest request = context.request();
            String given = request.getHeader(Traceparent.HEADER);
            String trace = recorded ? Traceparent.of(Span.current().getSpanContext(), given) : Traceparent.from(given);
            request.headers().set(Traceparent.HEADER, trace);
            MDC.put(LOGGED_AS, Traceparent.traceId(trace));
            context.next();
        });
    }
}
