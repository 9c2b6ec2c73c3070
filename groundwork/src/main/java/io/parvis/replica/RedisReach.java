package io.parvis.replica;

import org.jboss.logging.Logger;

/** Whether Redis was reached the last time that a replica tried; it is logged when that changes, not every time. */
public final class RedisReach {
    private static final Logger LOG = Logger.getLogger(RedisReach.class);

    private final String meanwhile;
    private volatile boolean reached = true;

    /** @param meanwhile what happens without Redis, such as "levels are served from memory" */
    public RedisReach(String meanwhile) {
        this.meanwhile = meanwhile;
    }

    /** True before the first try. */
    public boolean isReached() {
        return reached;
    }

    public synchronized void succeeded() {
        if (!reached) {
            reached = true;
            LOG.info("Redis can be reached again");
        }
    }

    public synchronized void failed(RuntimeException failure) {
        if (reached) {
            reached = false;
            LOG.warnf(
                    "Redis cannot be reached (%s), %s",
                    failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage(),
                    meanwhile);
        }
    }
}
