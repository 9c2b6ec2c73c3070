package io.parvis.gateway.document;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;

/** Sends those who open the bare address in a browser to the documentation. */
final class StartPage {

    void routes(@Observes Router router) {
        router.get("/")
                .method(HttpMethod.HEAD)
                .handler(context -> context.response()
                        .setStatusCode(302)
                        .putHeader("Location", "/swagger-ui")
                        .end());
    }
}
