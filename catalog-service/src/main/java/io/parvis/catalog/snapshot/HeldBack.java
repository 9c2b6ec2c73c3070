package io.parvis.catalog.snapshot;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/**
 * A whole catalogue that was not published because something about it looks wrong.
 *
 * @param madeOf the version that a small version changes; {@code null} for an import, which stands by itself
 */
@RegisterForReflection
public record HeldBack(String importId, String why, Instant at, String madeOf) {}
