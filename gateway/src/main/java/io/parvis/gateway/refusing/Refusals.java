package io.parvis.gateway.refusing;

import io.parvis.gateway.routing.Service;
import io.parvis.gateway.upstream.Failure;
import io.parvis.problem.Problem;
import io.parvis.problem.Problem.FieldError;
import io.parvis.problem.ProblemKind;
import io.parvis.spell.Spells;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Ends requests with problems of the gateway's own. */
@Singleton
public final class Refusals {
    private static final String RETRY_SECONDS = "5";

    private static final Logger LOG = Logger.getLogger(Refusals.class);

    private final Problems problems;
    private final Spells spells;

    Refusals(Problems problems, Spells spells) {
        this.problems = problems;
        this.spells = spells;
    }

    /** @return when the answer is written */
    public Future<Void> refuse(HttpServerRequest request, ProblemKind kind, String detail) {
        return refuse(request, kind, detail, List.of());
    }

    /**
     * Says that a service did not answer, and why.
     *
     * @return when the answer is written
     */
    public Future<Void> failed(Service service, HttpServerRequest request, Throwable cause) {
        Failure failure = noted(service, request, cause);
        if (failure.kind() == ProblemKind.NOT_READY) {
            request.response().putHeader("Retry-After", RETRY_SECONDS);
        }
        return refuse(request, failure.kind(), failure.detail());
    }

    private Failure noted(Service service, HttpServerRequest request, Throwable cause) {
        Failure failure = Failure.of(cause);
        String line = String.format(
                "%s service, %s %s: %s (%s)",
                service.label(), request.method(), request.path(), failure.detail(), reason(cause));
        if (request.response().closed()) {
            LOG.debug(line); // a caller who left is no trouble of the service
        } else {
            spells.add(LOG, "requests to the " + service.label() + " service refused. " + failure.detail(), line);
        }
        return failure;
    }

    /** What a timeout says of itself names the address with its query, which is not for logs. */
    private static String reason(Throwable cause) {
        return cause instanceof TimeoutException ? cause.getClass().getSimpleName() : cause.toString();
    }

    /** @return when the answer is written */
    public Future<Void> refuse(HttpServerRequest request, ProblemKind kind, String detail, List<FieldError> errors) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed()) {
            return Future.succeededFuture();
        }
        return response.setStatusCode(kind.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store")
                .end(problems.body(kind, detail, request, errors));
    }
}
