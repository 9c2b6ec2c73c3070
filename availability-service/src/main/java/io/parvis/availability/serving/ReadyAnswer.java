package io.parvis.availability.serving;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import java.util.List;

/**
 * An answer that holds for a while.
 *
 * @param body the same as {@code json}, to be written as often as wanted without being copied
 * @param etag names the content, quotes included
 * @param pieces that it was made of
 * @param from the first millisecond at which it holds
 * @param until the first one at which it does not
 */
record ReadyAnswer(byte[] json, Buffer body, String etag, List<Piece> pieces, long from, long until) {

    ReadyAnswer(byte[] json, String etag, List<Piece> pieces, long from, long until) {
        this(json, Buffer.buffer(Unpooled.wrappedBuffer(json)), etag, pieces, from, until);
    }

    boolean holds(long now) {
        return from <= now && now < until;
    }

    void lookedAt() {
        pieces.forEach(Piece::lookedAt);
    }
}
