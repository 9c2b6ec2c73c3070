package io.parvis.availability.live;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/**
 * One who listens. Nothing is queued for those who read slowly: what they have missed is put together when they are
 * ready for more. Its state is touched on its connection's own thread alone.
 */
final class Listener {
    private static final Buffer HEARTBEAT = Buffer.buffer(":\n\n");
    /** Heartbeats that may find the connection blocked before it is given up. */
    private static final int PATIENCE = 8;

    private final HttpServerResponse response;
    private final Context context;
    private final String language;
    private final int retryMillis;
    private final Runnable end;
    private Scene told;
    private Scene missed;
    private int blocked;

    /**
     * @param language of what is told
     * @param retryMillis after which to come back when the connection is lost
     * @param end closes the connection, if it is not closed
     */
    Listener(HttpServerResponse response, Context context, String language, int retryMillis, Runnable end) {
        this.response = response;
        this.context = context;
        this.language = language;
        this.retryMillis = retryMillis;
        this.end = end;
        response.drainHandler(ready -> catchUp());
    }

    /** Begins with this event; none if {@code first} is {@code null}, since all of the scene is known already. */
    void begin(Scene scene, Buffer first) {
        told = scene;
        response.putHeader(HttpHeaders.CONTENT_TYPE, MediaType.SERVER_SENT_EVENTS)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language)
                .putHeader("X-Accel-Buffering", "no")
                .setChunked(true);
        Buffer greeting = Buffer.buffer("retry: " + retryMillis + "\n\n");
        write(first == null ? greeting : greeting.appendBuffer(first));
    }

    /** @param change from one scene to the next, for those who have seen the first */
    void tell(Scene before, Scene after, Buffer change) {
        context.runOnContext(here -> {
            if (after.isBehind(told)) {
                return; // what was told came from a replica that was ahead of this one
            }
            if (told == before && missed == null && !response.writeQueueFull()) {
                told = after;
                write(change);
            } else {
                missed = after;
                catchUp();
            }
        });
    }

    private void catchUp() {
        if (missed != null && !response.writeQueueFull()) {
            Scene before = told;
            told = missed;
            missed = null;
            blocked = 0;
            if (!told.looksLike(before)) {
                write(told.changesSince(before));
            }
        }
    }

    void beat() {
        context.runOnContext(here -> {
            if (!response.writeQueueFull()) {
                blocked = 0;
                write(HEARTBEAT);
            } else if (++blocked > PATIENCE) {
                end.run();
            }
        });
    }

    void end() {
        context.runOnContext(here -> end.run());
    }

    private void write(Buffer bytes) {
        if (!response.closed() && !response.ended()) {
            response.write(bytes);
        }
    }
}
