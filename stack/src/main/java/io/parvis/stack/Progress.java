package io.parvis.stack;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/** Tells how the start goes on, line by line; plain text, so that it reads the same in a log. */
interface Progress {
    void say(String part, String what);

    /** Tells nobody. */
    static Progress silent() {
        return (part, what) -> {};
    }

    /** Lines such as {@code "   3.2 s  catalog-service       ready"}, the time being that since this call. */
    static Progress to(PrintStream out, InstantSource clock) {
        Instant start = clock.instant();
        return (part, what) -> {
            double seconds = Duration.between(start, clock.instant()).toMillis() / 1000.0;
            out.println(String.format(Locale.ROOT, "%6.1f s  %-22s%s", seconds, part, what));
        };
    }
}
