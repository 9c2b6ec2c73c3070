package io.parvis.secutix.budget;

import java.util.function.LongConsumer;
import java.util.function.LongPredicate;

/** Counts the bytes of an answer while it comes, and has more charged when it is longer than usual. */
final class CallInProgress implements LongConsumer {
    private static final long LEAST = 64 * 1024;

    private final LongPredicate topUp;
    private long charged;
    private long received;

    /** @param topUp charges that many bytes more; false when they were not */
    CallInProgress(long charged, LongPredicate topUp) {
        this.charged = charged;
        this.topUp = topUp;
    }

    @Override
    public synchronized void accept(long bytes) {
        received += bytes;
        if (received > charged) {
            long more = Math.max(LEAST, received);
            if (topUp.test(more)) {
                charged += more;
            }
        }
    }

    synchronized long charged() {
        return charged;
    }

    synchronized long received() {
        return received;
    }
}
