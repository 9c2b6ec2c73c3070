package io.parvis.catalog.snapshot;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/** A whole catalogue that was not published because something about it looks wrong. */
@RegisterForReflection
public record HeldBack(String importId, String why, Instant at) {}
