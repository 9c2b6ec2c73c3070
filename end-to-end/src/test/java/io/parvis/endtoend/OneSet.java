package io.parvis.endtoend;

import io.parvis.stack.RunningSet;
import io.parvis.stack.SetOptions;

/** One running set for all tests that leave it as they found it; it stops with the test run. */
final class OneSet {
    private static RunningSet running;

    private OneSet() {}

    static synchronized RunningSet get() {
        if (running == null) {
            running = RunningSet.start(SetOptions.onFreePorts());
        }
        return running;
    }
}
