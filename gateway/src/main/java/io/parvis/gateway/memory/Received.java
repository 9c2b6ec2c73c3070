package io.parvis.gateway.memory;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

/** What came of asking for an answer. */
public sealed interface Received {

    /** One for everybody. */
    record Kept(Answer answer) implements Received {}

    /** No answer but a problem, or where to go. */
    record Single(int status, MultiMap headers, Buffer body) implements Received {}

    /**
     * One that is not for everybody, or too long to be held: callers ask the service each for themselves, with all that
     * they sent.
     */
    record EachAlone() implements Received {}
}
