package io.parvis.gateway.forwarding;

import io.parvis.gateway.memory.Received.Single;
import io.vertx.core.MultiMap;
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
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().addAll(single.headers());
        Headers.prepareAnswer(headers);
        response.setStatusCode(single.status()).headers().addAll(headers);
        if (request.method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(single.body());
        }
    }
}
