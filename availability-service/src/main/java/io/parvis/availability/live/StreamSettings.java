package io.parvis.availability.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How live levels are sent. */
@ConfigMapping(prefix = "parvis.availability.stream")
interface StreamSettings {

    /** How often something is sent when nothing changes, so that nobody in between hangs up. */
    @WithDefault("15s")
    Duration heartbeat();

    /** How many may listen to one replica. */
    @WithDefault("10000")
    int listeners();
}
