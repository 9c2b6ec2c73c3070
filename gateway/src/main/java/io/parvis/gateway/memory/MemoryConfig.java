package io.parvis.gateway.memory;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much the gateway keeps, and when it looks again. */
@ConfigMapping(prefix = "parvis.gateway")
public interface MemoryConfig {
    /** What all kept answers together may take; those not asked for lately go first. */
    @WithDefault("64M")
    MemorySize memory();

    /** The longest answer that is kept; longer ones are passed through as they arrive. */
    @WithDefault("1M")
    MemorySize largestKept();

    /** How often the gateway asks whether a new catalogue or new levels are there. */
    @WithDefault("1s")
    Duration lookEvery();

    /** How long a visitor waits for a new answer while an older one could be served. */
    @WithDefault("1s")
    Duration patience();
}
