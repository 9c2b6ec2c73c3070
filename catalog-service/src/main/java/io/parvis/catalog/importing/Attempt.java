package io.parvis.catalog.importing;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One try at importing the catalogue: where it is, what it found, how it ended. Holds nothing secret. */
@RegisterForReflection
@Schema(name = "Import", description = "One try at importing the catalogue.")
public record Attempt(
        @Schema(examples = "20261123T050000-1") String id,
        Trigger trigger,
        Stage stage,
        Instant startedAt,

        @Schema(description = "Absent while it runs") Instant endedAt,

        @Schema(description = "Absent while it runs") Result result,

        @Schema(description = "Why it ended as it did", examples = "published 163 products")
        String detail,

        @Schema(description = "The version it published", examples = "20261123T050000-1")
        String version,

        @Schema(description = "Calls made to SecuTix") int calls,

        @Schema(description = "Bytes of the export that came over the wire")
        long bytes,

        @Schema(description = "What was read so far") Counts counts,

        @Schema(description = "How many warnings there were; the first 100 are listed")
        int warningCount,

        @Schema(description = "All warnings, counted") List<WarningCount> warningCounts,

        List<Warning> warnings) {

    /** Who asked for it. */
    public enum Trigger {
        START,
        SCHEDULE,
        OPERATOR,
        WEBHOOK
    }

    /** How far it got. */
    public enum Stage {
        SETUP,
        EXPORT,
        CHECK,
        PUBLISH
    }

    /** How it ended. */
    public enum Result {
        PUBLISHED,
        UNCHANGED,
        HELD_BACK,
        DROPPED,
        FAILED
    }

    /** How much a warning cost: a value that was evened out or ignored, or a whole object that was left out. */
    @Schema(name = "ImportWarningLevel")
    public enum Level {
        EVENED_OUT,
        LEFT_OUT
    }

    /** How many objects of each kind were taken in. */
    @RegisterForReflection
    @Schema(name = "ImportCounts")
    public record Counts(
            int seasons,
            int products,
            int performances,
            int prices,
            int topics,
            int venues,
            int advantages,
            int showcases) {}

    /** Warnings of one stage, level and kind. */
    @RegisterForReflection
    @Schema(name = "ImportWarningCount")
    public record WarningCount(
            Stage stage,
            Level level,
            @Schema(examples = "product") String kind,
            int count) {}

    /** Something in the export that was left out or evened out. */
    @RegisterForReflection
    @Schema(name = "ImportWarning")
    public record Warning(
            Stage stage,
            Level level,
            @Schema(examples = "product") String kind,
            @Schema(examples = "10228500000042") String id,
            @Schema(examples = "start is not a date") String what) {}

    /** The same, ended otherwise by an operator's decision. */
    Attempt decided(Result decision, String why, String publishedVersion) {
        return new Attempt(
                id,
                trigger,
                stage,
                startedAt,
                endedAt,
                decision,
                why,
                publishedVersion,
                calls,
                bytes,
                counts,
                warningCount,
                warningCounts,
                warnings);
    }
}
