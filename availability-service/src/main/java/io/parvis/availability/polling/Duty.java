package io.parvis.availability.polling;

import io.parvis.replica.Lease;
import org.jboss.logging.Logger;

/** Whether it is this replica that polls a point of sale. While Redis cannot be reached, none does. */
final class Duty {
    private static final Logger LOG = Logger.getLogger(Duty.class);

    private final Lease lease;
    private volatile boolean held;

    Duty(Lease lease) {
        this.lease = lease;
    }

    boolean isHeld() {
        return held;
    }

    /** Takes the duty, or keeps it. Blocks. */
    void renew() {
        try {
            held = lease.takeOrExtend();
        } catch (RuntimeException unreachable) {
            LOG.debug("The duty to poll cannot be renewed", unreachable);
            held = false;
        }
    }

    /** Hands it on. Blocks. */
    void handOn() {
        if (held) {
            held = false;
            try {
                lease.release();
            } catch (RuntimeException unreachable) {
                LOG.debug("The duty to poll runs out by itself", unreachable);
            }
        }
    }
}
