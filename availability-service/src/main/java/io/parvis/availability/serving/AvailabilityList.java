package io.parvis.availability.serving;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Levels, in the order in which they were asked for. */
@RegisterForReflection
@Schema(description = "Levels, in the order in which they were asked for.")
public record AvailabilityList(@Schema(required = true) List<AvailabilityItem> items) {}
