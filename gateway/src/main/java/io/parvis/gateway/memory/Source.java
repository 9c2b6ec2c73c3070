package io.parvis.gateway.memory;

import io.vertx.core.Future;

/** Where an answer comes from that is not in memory. */
public interface Source {

    /**
     * @param kept the one there was, which may be no longer right; {@code null} when there was none
     * @param trace the {@code traceparent} to ask under
     */
    Future<Received> receive(Answer kept, String trace);

    /** A number that moves when what answers are made from has changed. */
    long generation();
}
