package io.parvis.catalog.snapshot;

import io.parvis.language.Text;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.OffsetDateTime;

/** A season; its start and end may be {@code null}. */
@RegisterForReflection
public record Season(String id, String code, Text name, OffsetDateTime start, OffsetDateTime end) {}
