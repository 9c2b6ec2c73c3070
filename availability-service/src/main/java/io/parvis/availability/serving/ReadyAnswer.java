package io.parvis.availability.serving;

import java.util.List;

/**
 * An answer that holds for a while.
 *
 * @param etag names the content, quotes included
 * @param pieces that it was made of
 * @param from the first millisecond at which it holds
 * @param until the first one at which it does not
 */
record ReadyAnswer(byte[] json, String etag, List<Piece> pieces, long from, long until) {

    boolean holds(long now) {
        return from <= now && now < until;
    }

    void lookedAt() {
        pieces.forEach(Piece::lookedAt);
    }
}
