package io.parvis.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/** Refuses addresses that are no URI, such as one with a bar or a backslash in it, before anything tries to read them. */
@Singleton
public final class AddressCheck {
    /** After the request has its trace. */
    private static final int ORDER = -9_000;

    private static final String UNCHECKED = "vertx.disableURIValidation";

    private final ObjectMapper json;

    AddressCheck(ObjectMapper json) {
        this.json = json;
    }

    /** To be called before Quarkus is there, which would refuse them without saying why. */
    public static void takeOver() {
        System.setProperty(UNCHECKED, System.getProperty(UNCHECKED, "true"));
    }

    void routes(@Observes Router router) {
        router.route().order(ORDER).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        if (isReadable(context.request().uri())) {
            context.next();
        } else {
            context.response()
                    .setStatusCode(ProblemKind.INVALID_REQUEST.status())
                    .putHeader("Content-Type", Problem.MEDIA_TYPE)
                    .putHeader("Cache-Control", "no-store")
                    .end(problem(context.request()));
        }
    }

    private static boolean isReadable(String address) {
        try {
            new URI(address);
            return true;
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }

    private Buffer problem(HttpServerRequest request) {
        String traceId = TraceId.from(request.getHeader("traceparent"));
        try {
            return Buffer.buffer(json.writeValueAsBytes(Problem.of(
                    ProblemKind.INVALID_REQUEST,
                    "The address has characters that have to be percent-encoded, or a percent sign that encodes nothing.",
                    request.path(),
                    traceId,
                    List.of())));
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
