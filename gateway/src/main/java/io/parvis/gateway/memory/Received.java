package io.parvis.gateway.memory;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

/** What came of asking for an answer. */
public sealed interface Received {

    /** One for everybody. */
    record Kept(Answer answer) implements Received {}

    /** One for this caller alone, such as a problem. */
    record Single(int status, MultiMap headers, Buffer body) implements Received {}

    /** One that is too long to be held, or of unknown length: each caller asks the service without us in between. */
    record TooLong() implements Received {}
}
