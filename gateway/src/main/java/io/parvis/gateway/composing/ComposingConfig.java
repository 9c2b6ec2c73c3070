package io.parvis.gateway.composing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a composed answer waits for its parts. */
@ConfigMapping(prefix = "parvis.gateway")
public interface ComposingConfig {
    /** How long a part may take before the rest is served without it. */
    @WithDefault("2s")
    Duration partWithin();
}
