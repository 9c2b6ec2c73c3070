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
final class CutShort implements ReadStream<Buffer> {
    private final ReadStream<Buffer> body;
    private final HttpServerRequest caller;

    CutShort(ReadStream<Buffer> body, HttpServerRequest caller) {
        this.body = body;
        this.caller = caller;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
        body.exceptionHandler(failure -> {
            if (caller.version() != HttpVersion.HTTP_2) {
                caller.connection().close();
            } else if (handler != null) {
                handler.handle(failure);
            }
        });
        return this;
    }

    @Override
    public ReadStream<Buffer> handler(Handler<Buffer> handler) {
        body.handler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        body.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        body.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        body.fetch(amount);
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(Handler<Void> handler) {
        body.endHandler(handler);
        return this;
    }
}
