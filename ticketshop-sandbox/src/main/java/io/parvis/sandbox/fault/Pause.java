package io.parvis.sandbox.fault;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets answers wait, for a time or until all that wait are let go. */
public final class Pause {
    private CountDownLatch latch = new CountDownLatch(1);

    /** Waits that long, or until {@link #end}. */
    public void await(Duration longest) {
        try {
            current().await(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whoever waits goes on; who comes later waits anew. */
    public synchronized void end() {
        latch.countDown();
        latch = new CountDownLatch(1);
    }

    private synchronized CountDownLatch current() {
        return latch;
    }
}
