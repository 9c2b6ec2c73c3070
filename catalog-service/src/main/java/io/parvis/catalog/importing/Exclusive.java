package io.parvis.catalog.importing;

import io.parvis.replica.Lease;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** What one thread of one replica does at a time: the lease is between replicas, the turn between threads of this one. */
final class Exclusive {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Lease lease;
    private final ReentrantLock turn = new ReentrantLock();
    /** Something is done under the lease here that does not hold it by itself. */
    private volatile boolean busy;

    Exclusive(Lease lease) {
        this.lease = lease;
    }

    boolean isBusy() {
        return busy;
    }

    /** Does it unless another thread has its turn. */
    void inTurn(Runnable task) {
        if (turn.tryLock()) {
            try {
                task.run();
            } finally {
                turn.unlock();
            }
        }
    }

    /**
     * Does it under the lease, which is given back afterwards. Waits for another thread's turn, but for a moment only.
     *
     * @param possible asked once it is this thread's turn
     * @param over whether the lease is to be given back: nothing goes on here
     * @return empty when it was not done
     */
    <T> Optional<T> underLease(BooleanSupplier possible, Supplier<T> task, BooleanSupplier over) {
        if (!tookTurn()) {
            return Optional.empty();
        }
        try {
            return possible.getAsBoolean() && lease.takeOrExtend() ? Optional.of(done(task, over)) : Optional.empty();
        } finally {
            turn.unlock();
        }
    }

    private <T> T done(Supplier<T> task, BooleanSupplier over) {
        busy = true;
        try {
            return task.get();
        } finally {
            busy = false;
            if (over.getAsBoolean()) {
                lease.release();
            }
        }
    }

    private boolean tookTurn() {
        try {
            return turn.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
