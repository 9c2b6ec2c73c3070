package io.parvis.bench;

/** One question about speed or size, answered by rows of a table. */
public interface Measurement {

    /** How {@code bench/run} calls it. */
    String name();

    /** What it shows, in a sentence. */
    String about();

    /** Measures; whatever it has started has ended when it returns. */
    void run(Table table) throws Exception;
}
