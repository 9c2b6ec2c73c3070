package io.parvis.catalog.importing;

import io.parvis.catalog.importing.Attempt.Trigger;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/**
 * An import that is to begin.
 *
 * @param failures how many imports failed in a row before it
 */
@RegisterForReflection
record Due(Trigger trigger, Instant at, int failures) {}
