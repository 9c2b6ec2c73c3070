package io.parvis.gateway.upstream;

import io.parvis.gateway.routing.Service;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where the services are, and how the gateway deals with them. */
@ConfigMapping(prefix = "parvis")
public interface ServicesConfig {
    Address catalog();

    Address availability();

    Address identity();

    Address link();

    Gateway gateway();

    interface Address {
        /** Scheme, host and port, such as {@code http://catalog-service:8081}. */
        URI url();
    }

    interface Gateway {
        /** How long a connection to a service may take to open. */
        @WithDefault("2s")
        Duration connectWithin();

        /** How long a service may take to begin its answer. */
        @WithDefault("10s")
        Duration answerWithin();

        /** How long an answer that has begun may pause. */
        @WithDefault("60s")
        Duration pauseWithin();

        /** Connections kept to each service. */
        @WithDefault("64")
        int connections();

        /** Listeners to live availability at a time, each with a connection of its own. */
        @WithDefault("10000")
        int streams();

        /** Failures in a row after which a service is given a rest. */
        @WithDefault("10")
        int failuresTolerated();

        /** How long a service that failed too often is left alone before it is tried again. */
        @WithDefault("2s")
        Duration restAfterFailures();

        /** Requests to one service that may wait for a connection before more are turned away. */
        @WithDefault("2048")
        int waiting();
    }

    default URI url(Service service) {
        return switch (service) {
            case CATALOG -> catalog().url();
            case AVAILABILITY -> availability().url();
            case IDENTITY -> identity().url();
            case LINK -> link().url();
        };
    }
}
