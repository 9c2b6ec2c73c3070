package io.parvis.gateway.edge;

import io.parvis.gateway.refusing.Refusals;
import io.parvis.problem.ProblemKind;
import io.parvis.trace.Traceparent;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Answers requests that no route ever sees, since the router refuses them: they name no host, or no path. */
@Singleton
final class Unreadable {
    /** Before all others that hear of failures. */
    private static final int ORDER = -20_000;

    private static final int BAD_REQUEST = 400;

    private final Refusals refusals;

    Unreadable(Refusals refusals) {
        this.refusals = refusals;
    }

    void routes(@Observes Router router) {
        router.route().order(ORDER).failureHandler(this::handle);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        boolean noHost = context.statusCode() == BAD_REQUEST;
        if (!noHost && isPath(request.path())) {
            context.next();
        } else if (!context.response().headWritten()) { // a version of HTTP that is none was told so already
            request.headers().set(Traceparent.HEADER, Traceparent.from(request.getHeader(Traceparent.HEADER)));
            request.response().putHeader("Connection", "close");
            refusals.refuse(
                            request,
                            noHost ? ProblemKind.INVALID_REQUEST : ProblemKind.UNKNOWN_ROUTE,
                            noHost ? "The request names no host that can be read." : "A path begins with a slash.")
                    .onComplete(written -> request.connection().close());
        }
    }

    private static boolean isPath(String path) {
        return path != null && path.startsWith("/");
    }
}
