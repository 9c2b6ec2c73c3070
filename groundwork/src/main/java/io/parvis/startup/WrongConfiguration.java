package io.parvis.startup;

/** A configuration that stops the start: which key, which value, what was expected. */
public final class WrongConfiguration extends RuntimeException {
    public WrongConfiguration(String key, String value, String expected) {
        super("Configuration: " + key + " is '" + value + "', but " + expected + " was expected.");
    }
}
