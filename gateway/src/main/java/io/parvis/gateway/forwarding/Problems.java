package io.parvis.gateway.forwarding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.parvis.problem.Problem;
import io.parvis.problem.ProblemKind;
import io.parvis.problem.TraceId;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.List;

/** The bodies of the gateway's own problems. */
@Singleton
final class Problems {
    private final ObjectMapper json;

    Problems(ObjectMapper json) {
        this.json = json;
    }

    Buffer body(ProblemKind kind, String detail, HttpServerRequest request) {
        String traceId = TraceId.from(request.getHeader(Traceparent.HEADER));
        try {
            return Buffer.buffer(json.writeValueAsBytes(Problem.of(kind, detail, request.path(), traceId, List.of())));
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
