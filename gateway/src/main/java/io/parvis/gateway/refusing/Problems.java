package io.parvis.gateway.refusing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.parvis.problem.Problem;
import io.parvis.problem.Problem.FieldError;
import io.parvis.problem.ProblemKind;
import io.parvis.trace.Traceparent;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.List;

/** The bodies of the gateway's own problems. */
@Singleton
public final class Problems {
    private final ObjectMapper json;

    public Problems(ObjectMapper json) {
        this.json = json;
    }

    public Buffer body(ProblemKind kind, String detail, HttpServerRequest request) {
        return body(kind, detail, request, List.of());
    }

    public Buffer body(ProblemKind kind, String detail, HttpServerRequest request, List<FieldError> errors) {
        String traceId = Traceparent.traceId(request.getHeader(Traceparent.HEADER));
        return body(kind, detail, request.path(), traceId, errors);
    }

    /** @param instance the path of the request; {@code null} where it could not be read */
    public Buffer body(ProblemKind kind, String detail, String instance, String traceId, List<FieldError> errors) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(Problem.of(kind, detail, instance, traceId, errors)));
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
