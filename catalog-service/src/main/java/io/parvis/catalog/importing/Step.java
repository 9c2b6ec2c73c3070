package io.parvis.catalog.importing;

import java.time.Duration;

/** What a step of an import came to, and so when the next one is due. */
sealed interface Step {
    /** The import ended, and the published catalogue is what SecuTix has. */
    record Done(Attempt attempt) implements Step {}

    /** SecuTix is still preparing the answer: ask again after that time. */
    record NotYet(Duration askAgainAfter) implements Step {}

    /** The import ended without a catalogue: another one is worth trying, at the earliest after that time. */
    record Failed(Attempt attempt, Duration atLeast) implements Step {}
}
