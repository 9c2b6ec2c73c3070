package io.parvis.gateway.forwarding;

import io.parvis.gateway.memory.Received.Single;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/** Answers that were read whole, though they are for one caller alone. */
final class Singles {
    private Singles() {}

    static void write(HttpServerRequest request, Single single) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(single.status());
        Headers.answer(single.headers(), response.headers());
        if (request.method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(single.body());
        }
    }
}
