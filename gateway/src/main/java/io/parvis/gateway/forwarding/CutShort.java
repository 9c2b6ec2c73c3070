package io.parvis.gateway.forwarding;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.streams.ReadStream;

/**
 * The body of a service's answer, which closes the caller's connection when it breaks off: over HTTP/1 nothing else says
 * that an answer is not whole. (Resetting the response closes it as well, but then nobody hears that the request is
 * done, and a shutdown waits for it in vain.)
 */
final class CutShort extends Passing {
    private final HttpServerRequest caller;

    CutShort(ReadStream<Buffer> body, HttpServerRequest caller) {
        super(body);
        this.caller = caller;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
        return super.exceptionHandler(failure -> {
            if (caller.version() != HttpVersion.HTTP_2) {
                caller.connection().close();
            } else if (handler != null) {
                handler.handle(failure);
            }
        });
    }
}
