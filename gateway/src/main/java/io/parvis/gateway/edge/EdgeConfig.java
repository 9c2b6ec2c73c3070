package io.parvis.gateway.edge;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How much of anything the gateway takes from a caller. */
@ConfigMapping(prefix = "parvis.gateway")
public interface EdgeConfig {
    /** The longest path with its query, in characters. */
    @WithDefault("8000")
    int longestUrl();

    /** All headers of a request together. */
    @WithDefault("16K")
    MemorySize largestHeaders();

    /** The body of a request. SecuTix's inventory webhook is the largest. */
    @WithDefault("32M")
    MemorySize largestBody();

    /** How long the head of a request may take to arrive. */
    @WithDefault("10s")
    Duration headWithin();

    /** How long the body of a request may take to arrive. */
    @WithDefault("60s")
    Duration bodyWithin();

    Limits limits();

    /** Requests that one client may make in a minute; 0 for as many as it likes. */
    interface Limits {
        /** What is answered from memory or by one quick question. */
        @WithDefault("6000")
        int read();

        /** The export, the changes and the calendars. */
        @WithDefault("120")
        int feeds();

        /** What is about the visitor, and signing on. */
        @WithDefault("600")
        int visitor();

        /** What operators do, and what SecuTix tells. */
        @WithDefault("600")
        int operators();

        /** Addresses and networks that may ask without a limit, such as those of a site's own servers. */
        @WithDefault("127.0.0.0/8,::1/128")
        Optional<List<String>> exempt();
    }
}
