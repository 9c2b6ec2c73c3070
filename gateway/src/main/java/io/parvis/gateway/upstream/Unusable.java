package io.parvis.gateway.upstream;

import io.parvis.gateway.routing.Service;
import io.parvis.problem.Problem;
import io.parvis.problem.ProblemKind;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;

/**
 * Tells a service's own word from what something broken says in its place: a failure that is no problem is a page of a proxy in
 * between, or tells of the service's inside. Callers get a problem instead.
 */
public final class Unusable {
    private static final int FAILURE = 500;

    private Unusable() {}

    /** Fails when callers cannot be given the answer; what is left of it is then not read. */
    public static Future<HttpClientResponse> check(Service service, HttpClientResponse answer) {
        String type = answer.getHeader(HttpHeaders.CONTENT_TYPE);
        boolean usable = answer.statusCode() < FAILURE
                || type != null && type.regionMatches(true, 0, Problem.MEDIA_TYPE, 0, Problem.MEDIA_TYPE.length());
        if (usable) {
            return Future.succeededFuture(answer);
        }
        answer.request().reset();
        return Future.failedFuture(new UnusableException(service, answer.statusCode()));
    }

    /** A failure that is no problem. */
    static final class UnusableException extends RuntimeException {
        private final int status;

        UnusableException(Service service, int status) {
            super(service.label() + " answered " + status + " without a problem", null, false, false);
            this.status = status;
        }

        Failure asFailure() {
            return switch (status) {
                case 503 -> new Failure(ProblemKind.NOT_READY, "The part that answers this is not ready.");
                case 504 -> new Failure(ProblemKind.GATEWAY_TIMEOUT, "The part that answers this took too long.");
                default ->
                    new Failure(ProblemKind.BAD_GATEWAY, "The part that answers this failed, and did not say why.");
            };
        }
    }
}
