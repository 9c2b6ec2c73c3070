package io.parvis.gateway.wire;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.ssl.SslHandler;
import java.util.concurrent.TimeUnit;

/**
 * The end of a connection: a last answer, then a while in which what still comes is read and thrown away. Were it closed at
 * once, a caller who is still sending would be told of that, and never read the answer.
 */
final class Farewell {
    private static final int LINGERING_SECONDS = 2;
    private static final long MOST_DISCARDED = 32 * 1024 * 1024;

    private final LastWord lastWord;
    private ChannelHandlerContext context;
    private boolean said;
    private long discarded;

    Farewell(LastWord lastWord) {
        this.lastWord = lastWord;
    }

    /** @param context below everything that speaks HTTP */
    void through(ChannelHandlerContext context) {
        this.context = context;
    }

    boolean isSaid() {
        return said;
    }

    /** @param about the request that it answers; {@code null} where there is none that could be read */
    void say(Complaint complaint, HttpRequest about) {
        Channel connection = context.channel();
        if (said || !connection.isActive()) {
            return;
        }
        said = true;
        SslHandler tls = context.pipeline().get(SslHandler.class);
        context.writeAndFlush(lastWord.on(complaint, about, tls != null)).addListener(written -> {
            if (tls == null) {
                endOutput(connection);
            } else {
                tls.closeOutbound().addListener(told -> endOutput(connection));
            }
        });
        connection.config().setAutoRead(true);
        context.executor().schedule(() -> context.close(), LINGERING_SECONDS, TimeUnit.SECONDS);
    }

    void discard(ByteBuf bytes) {
        discarded += bytes.readableBytes();
        bytes.release();
        if (discarded > MOST_DISCARDED) {
            context.close();
        }
    }

    private static void endOutput(Channel connection) {
        if (connection instanceof DuplexChannel both && connection.isActive()) {
            both.shutdownOutput();
        }
    }
}
