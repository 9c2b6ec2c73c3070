package io.parvis.availability.polling;

/** The duty to poll was lost half-way: what was asked is of no use any longer. */
final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1;

    Overtaken() {
        super("another replica polls by now", null, false, false);
    }
}
