package io.parvis.gateway.wire;

import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.spi.VertxServiceProvider;
import org.jboss.logging.Logger;

/**
 * Lets {@link Wire} at the connections of the servers that Quarkus opens. Vert.x asks its service providers when it is set
 * up; Quarkus finds them while it builds, so that a native image has this one, too.
 */
public final class WatchedServers implements VertxServiceProvider {
    private static final Logger LOG = Logger.getLogger(WatchedServers.class);

    @Override
    public void init(VertxBuilder builder) {
        if (builder.findTransport() == JDKTransport.INSTANCE) {
            builder.findTransport(new WatchedTransport());
        } else {
            LOG.warn("With a native transport, requests that cannot be read get no problem, and heads no time limit.");
        }
    }
}
