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

        int products,
        int performances,

        @Schema(description = "How many warnings there were; the first 100 are listed")
        int warningCount,

        List<Warning> warnings) {

    /** Who asked for it. */
    public enum Trigger {
        START,
        SCHEDULE,
        OPERATOR
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
        FAILED
    }

    /** Something in the export that was left out or evened out. */
    @RegisterForReflection
    @Schema(name = "ImportWarning")
    public record Warning(
            @Schema(examples = "product") String kind,
            @Schema(examples = "10228500000042") String id,
            @Schema(examples = "start is not a date") String what) {}
}
