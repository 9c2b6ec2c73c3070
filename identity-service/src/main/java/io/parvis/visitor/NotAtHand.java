package io.parvis.visitor;

import io.vertx.core.Context;

/**
 * Something is not in memory, and this thread must not wait for it: the same is to be done again where waiting is allowed.
 */
final class NotAtHand extends RuntimeException {
    private static final long serialVersionUID = 1;

    private NotAtHand() {
        super("Not in memory", null, false, false);
    }

    /** @throws NotAtHand on a thread that serves everybody */
    static void whereNobodyWaits() {
        if (Context.isOnEventLoopThread()) {
            throw new NotAtHand();
        }
    }
}
