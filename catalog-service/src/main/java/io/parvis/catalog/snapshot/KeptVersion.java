package io.parvis.catalog.snapshot;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A catalogue version that can be gone back to. */
@RegisterForReflection
@Schema(name = "CatalogVersion")
public record KeptVersion(
        @Schema(examples = "20261123T050000-1") String version,
        Instant importedAt,

        @Schema(description = "When SecuTix's set-up had last changed")
        Instant setupUpdatedAt,

        int products,
        int performances,

        @Schema(description = "Prices of all products and performances")
        long prices,

        @Schema(description = "It was rolled back from: the next rollback does not go there")
        boolean setAside) {

    public static KeptVersion of(Snapshot snapshot) {
        Frame frame = snapshot.frame();
        return new KeptVersion(
                frame.version(),
                frame.importedAt(),
                frame.setupUpdatedAt(),
                snapshot.products().size(),
                snapshot.performanceCount(),
                snapshot.priceCount(),
                false);
    }

    KeptVersion aside() {
        return new KeptVersion(version, importedAt, setupUpdatedAt, products, performances, prices, true);
    }

    KeptVersion restored() {
        return new KeptVersion(version, importedAt, setupUpdatedAt, products, performances, prices, false);
    }

    /** The import that it came from: small versions share that of the version that they changed. */
    String base() {
        return base(version);
    }

    /** Whether it is a small version, made of another one. */
    boolean isPatch() {
        return version.indexOf('+') >= 0;
    }

    private static String base(String version) {
        int patch = version.indexOf('+');
        return patch < 0 ? version : version.substring(0, patch);
    }

    /** The name of a small version made of that one, under that fence. */
    public static String patchOf(String version, long fence) {
        return base(version) + "+" + fence;
    }
}
