package io.parvis.gateway.management;

import io.smallrye.config.ConfigMapping;
import java.util.OptionalInt;

/** Where health and metrics are asked for. */
@ConfigMapping(prefix = "parvis.management")
interface ManagementConfig {
    /** A port of their own; without it they are on the public one. */
    OptionalInt port();
}
