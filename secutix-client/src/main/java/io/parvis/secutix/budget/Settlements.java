package io.parvis.secutix.budget;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jboss.logging.Logger;

/** Settles calls; what Redis could not be told waits until it can. Until then a call costs what was charged for it. */
final class Settlements {
    private static final Logger LOG = Logger.getLogger(Settlements.class);
    private static final int MOST_WAITING = 1_000;

    private final Ledger ledger;
    private final Queue<Settlement> waiting = new LinkedBlockingQueue<>(MOST_WAITING);

    Settlements(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * @param named the wait that SecuTix named; zero = none
     * @param waits after one refusal, two in a row and so on
     */
    record Settlement(
            Institution institution,
            Reservation call,
            long bytes,
            Ending ending,
            Duration named,
            List<Duration> waits) {}

    /** @return for how long the service is closed now; zero when it is not, or when that cannot be told */
    Duration settle(Settlement settlement) {
        try {
            return write(settlement);
        } catch (RuntimeException unreachable) {
            LOG.debug("A call is settled later", unreachable);
            waiting.offer(settlement);
            return Duration.ZERO;
        }
    }

    /**
     * Settles what waits.
     *
     * @throws RuntimeException while Redis cannot be reached
     */
    void flush() {
        for (Settlement next = waiting.peek(); next != null; next = waiting.peek()) {
            write(next);
            waiting.remove(next);
        }
    }

    private Duration write(Settlement settlement) {
        return ledger.settle(
                settlement.institution(),
                settlement.call(),
                settlement.bytes(),
                settlement.ending(),
                settlement.named(),
                settlement.waits());
    }
}
