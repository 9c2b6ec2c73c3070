package io.parvis;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Everything that is logged, at any level, while a test runs. */
public final class RecordedLog extends Handler implements AutoCloseable {
    private final List<String> lines = new ArrayList<>();
    private final Logger root = Logger.getLogger("");

    public RecordedLog() {
        setLevel(Level.ALL);
        root.addHandler(this);
    }

    public synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public synchronized void publish(LogRecord entry) {
        Object[] parameters = entry.getParameters() == null ? new Object[0] : entry.getParameters();
        lines.add(entry.getMessage() + java.util.Arrays.asList(parameters) + entry.getThrown());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        root.removeHandler(this);
    }
}
