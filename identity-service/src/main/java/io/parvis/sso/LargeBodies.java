package io.parvis.sso;

import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import io.parvis.problem.ProblemMappers;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a body that says that it is larger than any is read. Quarkus would say 413 alone, and close the connection while
 * the gateway is still sending; here the body is let pass by, nothing of it kept.
 */
@Singleton
final class LargeBodies {
    /** Before permissions and the REST layer. */
    private static final int ORDER = -250;

    private final long largest;
    private final AnswerWriter writer;

    LargeBodies(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largest, AnswerWriter writer) {
        this.largest = largest.asLongValue();
        this.writer = writer;
    }

    void route(@Observes Router router) {
        router.post("/v1/:pos/sso/*").order(ORDER).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || Long.parseLong(length) <= largest) {
            context.next();
            return;
        }
        request.handler(passing -> {});
        request.endHandler(end -> writer.write(
                context,
                ProblemMappers.answer(
                        ProblemException.of(ProblemKind.CONTENT_TOO_LARGE, "A body may have " + largest + " bytes."),
                        request)));
        request.resume();
    }
}
