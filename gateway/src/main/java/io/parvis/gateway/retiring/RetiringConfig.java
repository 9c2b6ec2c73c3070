package io.parvis.gateway.retiring;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;

/** Which routes will go away. */
@ConfigMapping(prefix = "parvis.gateway")
public interface RetiringConfig {
    /** By the route's path as the OpenAPI document has it, but with {@code {id}} for every id. */
    Map<String, Retirement> retiring();

    interface Retirement {
        /** The day since when nobody new should use it. */
        LocalDate since();

        /** The day from which on it may be gone. */
        LocalDate until();

        /** What takes its place, or a page about it. */
        URI instead();
    }
}
