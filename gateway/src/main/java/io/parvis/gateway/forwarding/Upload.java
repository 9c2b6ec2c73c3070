package io.parvis.gateway.forwarding;

import io.parvis.problem.ProblemKind;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.streams.ReadStream;
import java.time.Duration;
import java.util.Optional;

/**
 * The body of a request on its way to a service: it may be so long, whether or not it said its length beforehand, and
 * take so much time. Beyond that nothing of it goes on.
 */
final class Upload extends Passing {
    /** Who is still sending when the answer is written can read it for so long; then the connection is closed. */
    private static final long LINGERING_MILLIS = 1_000;

    /**
     * What is allowed.
     *
     * @param largest in bytes
     * @param within from the request's head to the end of the body
     */
    record Bounds(long largest, Duration within) {}

    /** Why nothing more of the body goes on, as the caller is told. */
    record Refusal(ProblemKind kind, String detail) {}

    private static final Refusal BROKEN =
            new Refusal(ProblemKind.INVALID_REQUEST, "The body breaks off, or is not as long as it was said to be.");

    private static final class RefusedException extends RuntimeException {
        RefusedException(Refusal refusal) {
            super(refusal.detail(), null, false, false);
        }
    }

    private final Bounds bounds;
    private final Vertx vertx = Vertx.currentContext().owner();
    private final long deadline;
    private long seen;
    private Refusal refusal;
    private Handler<Throwable> failureHandler;

    Upload(HttpServerRequest caller, Bounds bounds) {
        super(caller);
        this.bounds = bounds;
        this.deadline = vertx.setTimer(bounds.within().toMillis(), late -> late());
    }

    /** Whether a request has a body, or may have one: over HTTP/2 its length need not be told. */
    static boolean isOf(HttpServerRequest caller) {
        String length = caller.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null) {
            return !length.equals("0");
        }
        boolean question =
                caller.method().equals(HttpMethod.GET) || caller.method().equals(HttpMethod.HEAD);
        return caller.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                || caller.version() == HttpVersion.HTTP_2 && !question;
    }

    Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    @Override
    public ReadStream<Buffer> handler(Handler<Buffer> handler) {
        return super.handler(handler == null ? null : part -> passOn(part, handler));
    }

    @Override
    public ReadStream<Buffer> endHandler(Handler<Void> handler) {
        return super.endHandler(
                handler == null
                        ? null
                        : end -> {
                            vertx.cancelTimer(deadline);
                            if (refusal == null) {
                                handler.handle(end);
                            }
                        });
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
        failureHandler = handler;
        return super.exceptionHandler(handler == null ? null : broken -> broken(broken, handler));
    }

    /** What the caller itself breaks off is no failure of the service. */
    private void broken(Throwable cause, Handler<Throwable> handler) {
        if (refusal == null) {
            refusal = BROKEN;
            vertx.cancelTimer(deadline);
        }
        handler.handle(cause);
    }

    /** Says that the connection will be closed, as {@link #answered} does. */
    static void announceEnd(HttpServerRequest caller) {
        if (caller.version() != HttpVersion.HTTP_2) {
            caller.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
    }

    /**
     * To be called when the answer is given. Where the body was refused the connection is closed soon after: what still
     * comes of the body cannot be told from a next request.
     */
    void answered(HttpServerRequest caller) {
        vertx.cancelTimer(deadline);
        if (refusal != null && caller.version() != HttpVersion.HTTP_2) {
            vertx.setTimer(LINGERING_MILLIS, over -> caller.connection().close());
        }
    }

    private void passOn(Buffer part, Handler<Buffer> handler) {
        if (refusal != null) {
            return;
        }
        seen += part.length();
        if (seen > bounds.largest()) {
            refuse(new Refusal(ProblemKind.CONTENT_TOO_LARGE, "A body may have " + bounds.largest() + " bytes."));
        } else {
            handler.handle(part);
        }
    }

    private void late() {
        refuse(new Refusal(
                ProblemKind.REQUEST_TIMEOUT,
                "The body did not arrive within " + bounds.within().toSeconds() + " seconds."));
    }

    private void refuse(Refusal why) {
        if (refusal == null) {
            refusal = why;
            vertx.cancelTimer(deadline);
            if (failureHandler != null) {
                failureHandler.handle(new RefusedException(why));
            }
        }
    }
}
