package io.parvis.availability.serving;

import io.parvis.level.Level;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The level of one product or performance; what is absent is {@code null}. */
@RegisterForReflection
@Schema(description = "How many places are left of one product or performance.")
public record AvailabilityItem(
        @Schema(
                required = true,
                enumeration = {"product", "performance"})
        String kind,

        @Schema(required = true, examples = "10228723562315")
        String id,

        @Schema(required = true, description = "Unknown is not sold out: let the visitor try")
        Level level,

        @Schema(
                description = "1 for AVAILABLE, 2 for LIMITED, 3 for SOLD_OUT; absent when unknown",
                minimum = "1",
                maximum = "3")
        Integer indicator,

        @Schema(required = true, description = "The level in words, in the language asked", examples = "disponible")
        String label,

        @Schema(
                description = "Absent when unknown",
                enumeration = {"green", "orange", "red"})
        String color,

        @Schema(description = "Places left, where SecuTix counts them", examples = "37")
        Long remaining,

        @Schema(
                description = "When SecuTix told the level; absent when it never did",
                examples = "2026-11-23T20:15:00+01:00")
        OffsetDateTime asOf,

        @Schema(required = true, description = "Whether that is longer ago than promised")
        boolean stale) {}
