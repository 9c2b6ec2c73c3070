package io.parvis.sso;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import org.jboss.resteasy.reactive.RestResponse;

/** Gives the answers of resources where there is none yet: before the REST layer. */
@Singleton
final class AnswerWriter {
    private final ObjectMapper json;

    AnswerWriter(ObjectMapper json) {
        this.json = json;
    }

    void write(RoutingContext context, RestResponse<?> answer) {
        HttpServerResponse response = context.response().setStatusCode(answer.getStatus());
        answer.getStringHeaders()
                .forEach((name, values) ->
                        values.forEach(value -> response.headers().add(name, value)));
        response.end(answer.getEntity() == null ? "" : text(answer.getEntity()));
    }

    private String text(Object entity) {
        try {
            return entity instanceof String page ? page : json.writeValueAsString(entity);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
