package io.parvis.catalog.importing;

import java.time.Duration;

/** What a step of an import came to, and so when the next one is due. */
sealed interface Step {
    /** The import ended, and needs no other one after it. */
    record Done(Attempt attempt) implements Step {}

    /** SecuTix is still preparing the answer: ask again after that time. */
    record NotYet(Duration askAgainAfter) implements Step {}

    /** The import ended without a catalogue: another one is worth trying, at the earliest after that time. */
    record Failed(Attempt attempt, Duration atLeast) implements Step {}

    /** Another replica took the import over meanwhile: it is its own affair now. */
    record Overtaken() implements Step {}
}
