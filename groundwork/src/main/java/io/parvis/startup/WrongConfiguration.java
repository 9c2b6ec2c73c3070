package io.parvis.startup;

/** A configuration that stops the start: which key, which value, what was expected. */
public final class WrongConfiguration extends RuntimeException {
    public WrongConfiguration(String key, String value, String expected) {
        super("Configuration: " + key + " is " + KnownKeys.shown(key, value) + ", but " + expected + " was expected.");
    }

    private WrongConfiguration(String sentence) {
        super(sentence);
    }

    /** A required key of a point of sale that is nowhere. */
    public static WrongConfiguration missing(String key) {
        return new WrongConfiguration(
                "Configuration: " + key + " is missing, but " + KnownKeys.expected(key) + " was expected.");
    }

    /** A key whose value is taken from an environment variable that is not there. */
    static WrongConfiguration unset(String key, String variable) {
        return new WrongConfiguration("Configuration: " + key + " takes its value from the environment variable "
                + variable + ", which is not set.");
    }

    /** @param hint what was probably meant */
    static WrongConfiguration unknown(String key, String hint) {
        return new WrongConfiguration("Configuration: " + key + " is not a known key; " + hint + ".");
    }

    /** @param trouble what is wrong with the file, as the end of a sentence */
    static WrongConfiguration file(String path, String trouble) {
        return new WrongConfiguration("Configuration: the file " + path + " " + trouble + ".");
    }
}
