package io.parvis.gateway;

import com.google.protobuf.InvalidProtocolBufferException;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HexFormat;
import java.util.List;

/** Takes spans by OTLP over HTTP, and tells under {@code /control/spans} which ones it got. */
final class TraceReceiver implements Handler<HttpServerRequest> {
    private static final HexFormat HEX = HexFormat.of();

    private final JsonArray spans = new JsonArray();

    @Override
    public void handle(HttpServerRequest request) {
        if (request.path().equals("/control/spans")) {
            request.response().end(spans.encode());
        } else {
            request.body().onSuccess(body -> {
                take(body);
                request.response()
                        .putHeader("Content-Type", "application/x-protobuf")
                        .end();
            });
        }
    }

    private void take(Buffer body) {
        try {
            ExportTraceServiceRequest.parseFrom(body.getBytes()).getResourceSpansList().stream()
                    .flatMap(resource -> resource.getScopeSpansList().stream())
                    .flatMap(scope -> scope.getSpansList().stream())
                    .forEach(span -> spans.add(told(span)));
        } catch (InvalidProtocolBufferException garbage) {
            throw new IllegalStateException(garbage);
        }
    }

    private static JsonObject told(Span span) {
        return new JsonObject()
                .put("trace", HEX.formatHex(span.getTraceId().toByteArray()))
                .put("id", HEX.formatHex(span.getSpanId().toByteArray()))
                .put("parent", HEX.formatHex(span.getParentSpanId().toByteArray()))
                .put("kind", span.getKind().name())
                .put("name", span.getName())
                .put("attributes", attributes(span.getAttributesList()))
                .put("events", span.getEventsList().toString());
    }

    private static JsonObject attributes(List<KeyValue> attributes) {
        JsonObject told = new JsonObject();
        attributes.forEach(attribute -> told.put(
                attribute.getKey(),
                attribute.getValue().hasStringValue()
                        ? attribute.getValue().getStringValue()
                        : attribute.getValue().toString()));
        return told;
    }
}
