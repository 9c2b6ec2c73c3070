package io.parvis.gateway;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Answers every request with what it was sent, except for a few paths that behave in a way of their own. */
final class TellingServer implements Handler<HttpServerRequest> {
    private final String name;
    private HttpServerResponse held;
    private long received;

    TellingServer(String name) {
        this.name = name;
    }

    @Override
    public void handle(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        switch (request.path()) {
            case "/v1/opera/products/silent", "/v1/opera/imports/silent" -> {} // never answers
            case "/v1/opera/imports/odd-caching" ->
                response.putHeader("Cache-Control", "public, max-age=soon")
                        .putHeader("Expires", "whenever")
                        .putHeader("Date", "yesterday")
                        .end("{}");
            case "/v1/opera/imports/long-caching" ->
                response.putHeader("Cache-Control", "max-age=99999999999").end("{}");
            case "/v1/opera/products/moved" ->
                response.setStatusCode(302)
                        .putHeader("Location", "https://shop.example/cart?a=b")
                        .end();
            case "/v1/opera/imports/cached" ->
                response.setStatusCode(304).putHeader("ETag", "\"abc\"").end();
            case "/v1/opera/products/gone" ->
                response.setStatusCode(410)
                        .putHeader("Content-Type", "application/problem+json")
                        .end("{\"code\":\"expired-cursor\"}");
            case "/v1/opera/imports/hops" ->
                response.putHeader("Connection", "X-Private")
                        .putHeader("X-Private", "secret")
                        .putHeader("Keep-Alive", "timeout=5")
                        .putHeader("Proxy-Authenticate", "Basic")
                        .putHeader("Access-Control-Allow-Origin", "*")
                        .putHeader("X-Public", "yes")
                        .end("{}");
            case "/v1/opera/export" -> {
                held = response.setChunked(true);
                held.write("first\n");
            }
            case "/v1/opera/changes" -> {
                held.end("last\n");
                response.end();
            }
            case "/v1/opera/hooks/inventory" -> {
                received = 0;
                request.handler(part -> received += part.length());
                request.endHandler(done -> response.end(Long.toString(received)));
            }
            case "/v1/opera/budget" -> response.end(Long.toString(received));
            case "/q/health/ready" ->
                response.setStatusCode(name.equals("catalog") ? 200 : 503).end("{}");
            default -> request.body().onSuccess(body -> tell(request, body));
        }
    }

    private void tell(HttpServerRequest request, Buffer body) {
        JsonObject headers = new JsonObject();
        request.headers()
                .names()
                .forEach(header -> headers.put(
                        header.toLowerCase(), String.join("|", request.headers().getAll(header))));
        request.response()
                .putHeader("Content-Type", "application/json")
                .end(new JsonObject()
                        .put("service", name)
                        .put("method", request.method().name())
                        .put("uri", request.uri())
                        .put("headers", headers)
                        .put("cookies", new JsonArray(request.headers().getAll("Cookie")))
                        .put("body", body.toString())
                        .toBuffer());
    }
}
