package io.parvis.gateway.wire;

import io.micrometer.core.instrument.MeterRegistry;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.parvis.gateway.edge.Protection;
import io.parvis.gateway.edge.RequestId;
import io.parvis.gateway.refusing.Problems;
import io.parvis.problem.Problem;
import io.parvis.trace.Traceparent;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes the last answer of a connection as bytes: what it would otherwise pass through has no request to answer. */
final class LastWord {
    private final Problems problems;
    private final MeterRegistry registry;

    LastWord(Problems problems, MeterRegistry registry) {
        this.problems = problems;
        this.registry = registry;
    }

    /** @param about the request that it answers; {@code null} where there is none that could be read */
    ByteBuf on(Complaint complaint, HttpRequest about, boolean overTls) {
        HttpResponseStatus status = HttpResponseStatus.valueOf(complaint.kind().status());
        registry.counter(
                        "parvis.gateway.unreadable",
                        "status",
                        status.codeAsText().toString())
                .increment();
        String trace = Traceparent.from(header(about, Traceparent.HEADER));
        String traceId = Traceparent.traceId(trace);
        byte[] body = problems.body(complaint.kind(), complaint.detail(), path(about), traceId, List.of())
                .getBytes();
        StringBuilder head = new StringBuilder("HTTP/1.1 ").append(status).append("\r\n");
        add(head, "content-type", Problem.MEDIA_TYPE);
        add(head, "content-length", Integer.toString(body.length));
        add(head, "cache-control", "no-store");
        add(head, "connection", "close");
        add(head, Traceparent.HEADER, trace);
        add(head, RequestId.HEADER, RequestId.from(header(about, RequestId.HEADER), traceId));
        Protection.protect(overTls, (name, value) -> add(head, name, value));
        return Unpooled.wrappedBuffer(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII), body);
    }

    private static void add(StringBuilder head, CharSequence name, CharSequence value) {
        head.append(name).append(": ").append(value).append("\r\n");
    }

    private static String header(HttpRequest request, String name) {
        return request == null ? null : request.headers().get(name);
    }

    private static String path(HttpRequest request) {
        if (request == null || !request.uri().startsWith("/")) {
            return null;
        }
        int query = request.uri().indexOf('?');
        return query < 0 ? request.uri() : request.uri().substring(0, query);
    }
}
