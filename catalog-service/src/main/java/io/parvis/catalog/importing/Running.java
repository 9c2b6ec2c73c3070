package io.parvis.catalog.importing;

import io.parvis.catalog.importing.Attempt.Stage;
import io.parvis.catalog.importing.Attempt.Trigger;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/**
 * An import that runs somewhere, as far as another replica has to know to go on with it.
 *
 * @param requestId under which SecuTix prepares the export; {@code null} = none was given
 * @param dueAt when to ask SecuTix again
 */
@RegisterForReflection
record Running(
        String id,
        Trigger trigger,
        Instant startedAt,
        Stage stage,
        Instant setupUpdatedAt,
        String requestId,
        int repeats,
        int calls,
        long bytes,
        boolean forced,
        int failures,
        Instant dueAt) {}
