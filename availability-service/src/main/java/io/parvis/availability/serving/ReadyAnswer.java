package io.parvis.availability.serving;

import io.netty.buffer.Unpooled;
import io.parvis.published.Published;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
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
    private static final int DAY = 86_400;
    private static final CharSequence FOR_A_DAY = HttpHeaders.createOptimized(Published.CACHING);
    private static final String FOR_SECONDS = Published.CACHING.substring(0, Published.CACHING.lastIndexOf('=') + 1);

    ReadyAnswer(byte[] json, String etag, List<Piece> pieces, long from, long until) {
        this(json, Buffer.buffer(Unpooled.wrappedBuffer(json)), etag, pieces, from, until);
    }

    boolean holds(long now) {
        return from <= now && now < until;
    }

    /** {@code Cache-Control}: in an emergency as long as it is still true, {@code stale} above all, and for a day at most. */
    CharSequence caching(long now) {
        long seconds = (until - now) / 1_000;
        return seconds >= DAY ? FOR_A_DAY : FOR_SECONDS + Math.max(0, seconds);
    }

    void lookedAt() {
        pieces.forEach(Piece::lookedAt);
    }
}
