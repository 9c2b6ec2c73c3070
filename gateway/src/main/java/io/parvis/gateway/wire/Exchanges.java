package io.parvis.gateway.wire;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.nio.channels.ClosedChannelException;

/**
 * Stands behind the parser of a connection: passes on what could be read, and answers for the rest when all requests before
 * it are answered.
 */
final class Exchanges extends ChannelDuplexHandler {
    private static final int FINAL = 200;

    private final Complaints complaints;
    private final Farewell farewell;

    private int messages;
    private int heads;
    private int unanswered;
    private HttpRequest arriving;
    private HttpResponse leaving;

    private Complaint complaint;
    /** What the complaint is about, if its head could be read: a request that is still unanswered then. */
    private HttpRequest subject;

    private boolean over;

    Exchanges(Complaints complaints, Farewell farewell) {
        this.complaints = complaints;
        this.farewell = farewell;
    }

    /** How many messages, and parts of them, were read. */
    int messages() {
        return messages;
    }

    /** How many heads of requests were read. */
    int heads() {
        return heads;
    }

    boolean isBetweenRequests() {
        return arriving == null && complaint == null;
    }

    boolean isRefused() {
        return complaint != null;
    }

    /** Answers with that instead of a request, as soon as it is its turn, and then closes the connection. */
    void refuse(Complaint why) {
        refuse(why, null);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        messages++;
        if (complaint != null) {
            ReferenceCountUtil.release(message);
        } else if (message == LastHttpContent.EMPTY_LAST_CONTENT) {
            arriving = null;
            context.fireChannelRead(message);
        } else if (message instanceof DefaultHttpRequest request) {
            head(context, request);
        } else if (message instanceof HttpContent content) {
            body(context, content);
        } else {
            context.fireChannelRead(message);
        }
    }

    private void head(ChannelHandlerContext context, DefaultHttpRequest request) {
        heads++;
        HttpVersion version = request.protocolVersion();
        if (request.decoderResult().isFailure()) {
            ReferenceCountUtil.release(request);
            refuse(complaints.about(request.decoderResult().cause()));
        } else if (version != HttpVersion.HTTP_1_1 && version != HttpVersion.HTTP_1_0) {
            refuse(Complaint.VERSION);
        } else if (!Framing.isClear(request.headers())) {
            refuse(Complaint.HEAD);
        } else {
            Chain.tidy(request.headers());
            unanswered++;
            arriving = request;
            context.fireChannelRead(request);
        }
    }

    private void body(ChannelHandlerContext context, HttpContent content) {
        boolean unbegun = unanswered > 1 || unanswered == 1 && leaving == null;
        if (content.decoderResult().isFailure() && unbegun && context.channel().isActive()) {
            content.release();
            refuse(Complaint.BODY, arriving); // Vert.x gives the request up when the connection ends
            return;
        }
        if (content instanceof LastHttpContent) {
            arriving = null;
        }
        context.fireChannelRead(content);
    }

    private void refuse(Complaint why, HttpRequest about) {
        if (complaint == null) {
            complaint = why;
            subject = about;
            answerInTurn();
        }
    }

    private void answerInTurn() {
        int others = subject == null ? unanswered : unanswered - 1;
        if (others == 0 && !over) {
            over = true;
            farewell.say(complaint, subject);
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (over) {
            ReferenceCountUtil.release(message);
            promise.tryFailure(new ClosedChannelException());
        } else if (message instanceof HttpResponse response && isRefusedUpgrade(response)) {
            refuse(Complaint.UPGRADE, arriving);
            ReferenceCountUtil.release(message);
            promise.tryFailure(new ClosedChannelException());
        } else {
            note(message);
            context.write(message, promise);
            if (complaint != null && message instanceof LastHttpContent) {
                answerInTurn();
            }
        }
    }

    private void note(Object message) {
        if (message instanceof HttpResponse response) {
            if (response.status().code() < FINAL) {
                return;
            }
            leaving = response;
        }
        if (message instanceof LastHttpContent) {
            unanswered--;
            // after an answer that is said to be the last one there is none
            over = complaint != null && leaving != null && !HttpUtil.isKeepAlive(leaving);
            leaving = null;
        }
    }

    /** What Vert.x answers by itself, and without a word. */
    private static boolean isRefusedUpgrade(HttpResponse response) {
        return response.getClass() == DefaultFullHttpResponse.class
                && response.status().equals(HttpResponseStatus.BAD_REQUEST);
    }

    @Override
    public void close(ChannelHandlerContext context, ChannelPromise promise) {
        if (farewell.isSaid()) {
            context.channel().closeFuture().addListener(closed -> promise.trySuccess());
        } else {
            context.close(promise);
        }
    }
}
