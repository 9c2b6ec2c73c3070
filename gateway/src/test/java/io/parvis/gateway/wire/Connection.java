package io.parvis.gateway.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.parvis.gateway.refusing.Problems;
import io.parvis.problem.ProblemKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A connection without a network, whose time is the test's: Netty's parser between the two parts that are tested. */
final class Connection {
    static final Duration WITHIN = Duration.ofSeconds(10);

    private static final Complaints COMPLAINTS = new Complaints(
            new Complaint(ProblemKind.URL_TOO_LONG, "long"),
            new Complaint(ProblemKind.HEADERS_TOO_LARGE, "large"),
            new Complaint(ProblemKind.REQUEST_TIMEOUT, "late"));

    private final EmbeddedChannel channel = new EmbeddedChannel();

    Connection() {
        channel.freezeTime();
        LastWord lastWord = new LastWord(new Problems(new ObjectMapper()), new SimpleMeterRegistry());
        channel.pipeline()
                .addLast(
                        Wire.heads(COMPLAINTS, WITHIN, lastWord),
                        new HttpRequestDecoder(100, 200, 8_192),
                        new HttpResponseEncoder());
    }

    Connection receive(String text) {
        return receive(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    Connection receive(byte[] bytes) {
        if (channel.isOpen()) {
            channel.writeInbound(Unpooled.wrappedBuffer(bytes));
        }
        return this;
    }

    Connection pass(Duration time) {
        channel.advanceTimeBy(time.toMillis(), TimeUnit.MILLISECONDS);
        channel.runScheduledPendingTasks();
        return this;
    }

    Connection answer(String text) {
        return answer(text, "keep-alive");
    }

    Connection answer(String text, String connection) {
        DefaultFullHttpResponse answer = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.OK, Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII));
        answer.headers().set(HttpHeaderNames.CONNECTION, connection).set(HttpHeaderNames.CONTENT_LENGTH, text.length());
        channel.writeOneOutbound(answer);
        channel.flushOutbound();
        return this;
    }

    Connection beginAnswer(String text) {
        DefaultHttpResponse head = new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
        head.headers().set(HttpHeaderNames.CONTENT_LENGTH, 100);
        channel.writeOutbound(head, new DefaultHttpContent(Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII)));
        return this;
    }

    /** As Vert.x does, from behind. */
    Connection close() {
        channel.pipeline().close();
        return this;
    }

    /** What was sent since the last time. */
    String sent() {
        StringBuilder sent = new StringBuilder();
        for (ByteBuf part = channel.readOutbound(); part != null; part = channel.readOutbound()) {
            sent.append(part.toString(StandardCharsets.UTF_8));
            part.release();
        }
        return sent.toString();
    }

    /** What the server was given since the last time: paths of requests, and {@code broken} for what is no body. */
    String heard() {
        StringBuilder heard = new StringBuilder();
        for (Object message = channel.readInbound(); message != null; message = channel.readInbound()) {
            if (message instanceof HttpRequest request) {
                heard.append(request.uri());
            } else if (((io.netty.handler.codec.http.HttpContent) message)
                    .decoderResult()
                    .isFailure()) {
                heard.append(" broken");
            }
        }
        return heard.toString();
    }

    void assertRefused(int status) {
        assertThat(sent()).startsWith("HTTP/1.1 " + status + " ").contains("\"status\":" + status);
        assertEnds();
    }

    void assertSilent() {
        assertThat(sent()).isEmpty();
        assertThat(channel.isOpen()).isTrue();
    }

    void assertEnds() {
        assertThat(channel.isOpen()).isTrue();
        pass(Duration.ofSeconds(2));
        assertClosed();
    }

    void assertClosed() {
        assertThat(channel.isOpen()).isFalse();
        assertThat(sent()).isEmpty();
    }
}
