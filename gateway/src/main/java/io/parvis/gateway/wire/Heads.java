package io.parvis.gateway.wire;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Stands before the parser of a connection: counts the time that heads of requests take, and keeps from the parser what
 * comes after a refusal. HTTP/2 is left alone.
 */
@ChannelHandler.Sharable // not between connections: it moves within its own
final class Heads extends ChannelInboundHandlerAdapter {
    private static final int TLS_HANDSHAKE = 0x16;

    private final Duration within;
    private final Complaints complaints;
    private final Exchanges exchanges;
    private final Farewell farewell;
    private ChannelHandlerContext context;
    private boolean heard;
    private boolean ready;
    /** The number of the head that has begun and not ended when this one set out. */
    private int awaited;

    private Future<?> deadline;

    Heads(Duration within, Complaints complaints, Exchanges exchanges, Farewell farewell) {
        this.within = within;
        this.complaints = complaints;
        this.exchanges = exchanges;
        this.farewell = farewell;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        this.context = context;
        farewell.through(context);
        expectHead();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf bytes = (ByteBuf) message;
        if (!ready) {
            prepare(context.pipeline(), bytes);
        }
        if (exchanges.isRefused()) {
            farewell.discard(bytes);
            return;
        }
        int before = exchanges.messages();
        bytes.retain(); // to be asked afterwards whether the parser keeps some of it for later
        context.fireChannelRead(bytes);
        boolean begun = bytes.isReadable() || exchanges.messages() == before;
        bytes.release();
        if (begun && ready && exchanges.isBetweenRequests()) {
            expectHead();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        forgetHead();
        context.fireChannelInactive();
    }

    /** Vert.x adds its handlers when the first bytes have told the protocol: it is waited for at the end. */
    private void prepare(ChannelPipeline pipeline, ByteBuf bytes) {
        heard = true;
        ChannelHandlerContext encoder = pipeline.context(HttpResponseEncoder.class);
        if (encoder != null) {
            pipeline.addAfter(encoder.name(), null, exchanges);
            ready = true;
            if (isTls(bytes)) {
                exchanges.refuse(Complaint.TLS);
            }
        } else if (pipeline.get(Http2ConnectionHandler.class) != null) {
            forgetHead();
            pipeline.remove(this);
        } else if (pipeline.last() != this) {
            pipeline.remove(this);
            pipeline.addLast(this);
        }
    }

    private static boolean isTls(ByteBuf bytes) {
        return bytes.isReadable() && bytes.getByte(bytes.readerIndex()) == TLS_HANDSHAKE;
    }

    /** At most one deadline is set, and none for a head that comes in one piece. */
    private void expectHead() {
        if (deadline != null && awaited == exchanges.heads()) {
            return;
        }
        forgetHead();
        awaited = exchanges.heads();
        deadline = context.executor().schedule(this::late, within.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void forgetHead() {
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }

    private void late() {
        deadline = null;
        if (awaited != exchanges.heads() || context.isRemoved()) {
            return;
        }
        boolean handshaking = !ready && context.pipeline().get(SslHandler.class) != null;
        if (heard && !handshaking) {
            exchanges.refuse(complaints.late());
        } else {
            context.close(); // who has asked nothing is not answered
        }
    }
}
