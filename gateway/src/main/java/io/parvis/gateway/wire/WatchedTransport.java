package io.parvis.gateway.wire;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.net.NetServerOptions;

/** Vert.x's own transport, but that connections to servers of this application are shown to its {@link Wire} first. */
final class WatchedTransport extends JDKTransport {
    @Override
    public void configure(NetServerOptions options, boolean domainSocket, ServerBootstrap bootstrap) {
        super.configure(options, domainSocket, bootstrap);
        ArcContainer application = Arc.container();
        if (application != null && application.instance(Wire.class).isAvailable()) {
            Wire wire = application.instance(Wire.class).get();
            bootstrap.childHandler(watched(bootstrap.config().childHandler(), wire));
        }
    }

    private static ChannelHandler watched(ChannelHandler vertx, Wire wire) {
        return new ChannelInitializer<Channel>() {
            @Override
            protected void initChannel(Channel connection) {
                wire.watch(connection);
                connection.pipeline().addLast(vertx);
            }
        };
    }
}
