package io.parvis.stack;

/** Something that keeps the set, or a part of it, from running; the message is one that a person can act on. */
public final class StackException extends RuntimeException {
    public StackException(String message) {
        super(message);
    }

    public StackException(String message, Throwable cause) {
        super(message, cause);
    }
}
