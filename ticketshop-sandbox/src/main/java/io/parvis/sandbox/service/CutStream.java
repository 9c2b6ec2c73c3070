package io.parvis.sandbox.service;

import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Lets so many bytes through, or half of a shorter answer, and then closes the connection. */
public final class CutStream extends OutputStream {
    private static final int CLOSED_WITHIN_SECONDS = 10;

    private final OutputStream wire;
    private final int most;
    private final RoutingContext http;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private boolean cut;

    public CutStream(OutputStream wire, int most, RoutingContext http) {
        this.wire = wire;
        this.most = most;
        this.http = http;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (cut) {
            throw broken();
        }
        held.write(bytes, offset, length);
        if (held.size() >= most) {
            cutAfter(most);
            throw broken();
        }
    }

    @Override
    public void close() throws IOException {
        if (!cut) {
            cutAfter(held.size() / 2);
        }
    }

    private void cutAfter(int length) throws IOException {
        cut = true;
        wire.write(held.toByteArray(), 0, length);
        wire.flush();
        held.reset();
        awaitClose();
    }

    // awaited, so that nobody can end the answer properly after this
    private void awaitClose() throws IOException {
        try {
            http.request()
                    .connection()
                    .close()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(CLOSED_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("The connection could not be cut", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw broken();
        }
    }

    private static IOException broken() {
        return new IOException("The connection was cut, as asked");
    }
}
