package io.parvis.gateway.upstream;

import io.parvis.problem.ProblemKind;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;

/** How a service failed to answer, as callers are told. */
public record Failure(ProblemKind kind, String detail) {

    /** @param cause what ended the exchange with the service */
    public static Failure of(Throwable cause) {
        if (cause instanceof ConnectException
                || cause instanceof UnknownHostException
                || cause instanceof NoRouteToHostException) {
            return new Failure(ProblemKind.NOT_READY, "The part that answers this is not running.");
        }
        if (cause instanceof Breaker.RestingException) {
            return new Failure(ProblemKind.NOT_READY, "The part that answers this has failed too often of late.");
        }
        if (cause instanceof ConnectionPoolTooBusyException) {
            return new Failure(ProblemKind.NOT_READY, "The part that answers this has too much to do.");
        }
        if (cause instanceof TimeoutException) {
            return new Failure(ProblemKind.GATEWAY_TIMEOUT, "The part that answers this took too long.");
        }
        if (cause instanceof Unusable.UnusableException unusable) {
            return unusable.asFailure();
        }
        return new Failure(ProblemKind.BAD_GATEWAY, "The part that answers this broke off or sent no HTTP.");
    }

    /**
     * Whether the connection went away before an answer began. That happens to kept connections when a service restarts
     * or another exchange broke: on a new connection the same question may well be answered.
     */
    public static boolean isLostConnection(Throwable cause) {
        boolean lost = cause instanceof HttpClosedException || cause instanceof IOException;
        return lost && of(cause).kind() == ProblemKind.BAD_GATEWAY;
    }

    /** Whether it tells of trouble in the service, and not of a caller who left. */
    static boolean isOfTheService(Throwable cause) {
        return cause instanceof IOException
                || cause instanceof HttpClosedException
                || cause instanceof TimeoutException;
    }
}
