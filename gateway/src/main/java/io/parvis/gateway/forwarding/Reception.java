package io.parvis.gateway.forwarding;

import io.parvis.gateway.edge.Limits;
import io.parvis.gateway.measuring.RouteTimers;
import io.parvis.gateway.retiring.Retirements;
import io.parvis.trace.Recording;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** What is done about every request of the public API, whatever the answer: it is measured, and counted. */
@Singleton
final class Reception {
    /** Where Quarkus looks for what a recorded request is named after. */
    private static final String TRACED_AS = "VertxRoute";

    private final RouteTimers timers;
    private final Retirements retirements;
    private final Limits limits;
    private final boolean traced;

    Reception(RouteTimers timers, Retirements retirements, Limits limits, Recording recording) {
        this.timers = timers;
        this.retirements = retirements;
        this.limits = limits;
        this.traced = recording.isOn();
    }

    /** @param route the pattern of the request's path */
    void note(RoutingContext context, String route) {
        long begun = System.nanoTime();
        context.addEndHandler(
                ended -> timers.record(route, context.response().getStatusCode(), System.nanoTime() - begun));
        retirements.announce(route, context.response());
        if (traced) {
            Vertx.currentContext().putLocal(TRACED_AS, route);
        }
    }

    /** Whether its client may ask for that at the moment. */
    boolean admits(HttpServerRequest request, Target target) {
        return limits.admit(request, target.routes());
    }
}
