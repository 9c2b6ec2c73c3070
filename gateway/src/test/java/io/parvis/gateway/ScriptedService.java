package io.parvis.gateway;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A service that answers each path as it was told to under {@code /control/script?path=}, and tells under
 * {@code /control/asked?path=} what it was asked. A path that it was told nothing about is answered with an item for each
 * id in the query, in the order of the query.
 */
final class ScriptedService implements Handler<HttpServerRequest> {
    private static final String PUBLIC = "public, max-age=10, stale-while-revalidate=60, stale-if-error=86400";

    private final Map<String, JsonObject> scripts = new HashMap<>();
    private final Map<String, JsonArray> asked = new HashMap<>();
    private final Map<String, List<Runnable>> held = new HashMap<>();

    @Override
    public void handle(HttpServerRequest request) {
        switch (request.path()) {
            case "/control/script" ->
                request.body().onSuccess(body -> {
                    String path = request.getParam("path");
                    scripts.put(path, body.toJsonObject());
                    held.getOrDefault(path, List.of()).forEach(Runnable::run);
                    held.remove(path);
                    request.response().end();
                });
            case "/control/asked" ->
                request.response()
                        .end(asked.getOrDefault(request.getParam("path"), new JsonArray())
                                .encode());
            default ->
                request.body().onSuccess(body -> {
                    asked.computeIfAbsent(request.path(), path -> new JsonArray())
                            .add(told(request).put("body", body.toString()));
                    answer(request);
                });
        }
    }

    private static JsonObject told(HttpServerRequest request) {
        JsonObject headers = new JsonObject();
        request.headers().forEach((name, value) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), value));
        return new JsonObject()
                .put("method", request.method().name())
                .put("uri", request.uri())
                .put("headers", headers);
    }

    private void answer(HttpServerRequest request) {
        JsonObject script = scripts.get(request.path());
        if (script == null || script.getBoolean("items", false)) {
            items(request, script == null ? new JsonObject() : script.getJsonObject("headers", new JsonObject()));
        } else if (script.getBoolean("hold", false)) {
            held.computeIfAbsent(request.path(), path -> new ArrayList<>()).add(() -> answer(request));
        } else if (!script.getBoolean("hang", false)) {
            scripted(request, script);
        }
    }

    private static void scripted(HttpServerRequest request, JsonObject script) {
        HttpServerResponse response = request.response().setStatusCode(script.getInteger("status", 200));
        JsonObject headers = script.getJsonObject("headers", new JsonObject());
        response.putHeader("Content-Type", "application/json").putHeader("Cache-Control", PUBLIC);
        headers.forEach(
                header -> response.putHeader(header.getKey(), header.getValue().toString()));
        String etag = headers.getString("ETag");
        if (etag != null && etag.equals(request.getHeader("If-None-Match"))) {
            response.setStatusCode(304).end();
        } else if (script.containsKey("length")) {
            response.end("x".repeat(script.getInteger("length")));
        } else {
            response.end(script.getString("body", "{}"));
        }
    }

    private static void items(HttpServerRequest request, JsonObject headers) {
        JsonArray items = new JsonArray();
        if (request.query() != null) {
            for (String parameter : request.query().split("&")) {
                String[] named = parameter.split("=", 2);
                if (named[0].equals("product") || named[0].equals("performance")) {
                    for (String id : named[1].split(",")) {
                        items.add(new JsonObject()
                                .put("kind", named[0])
                                .put("id", id)
                                .put("label", "label of " + id));
                    }
                }
            }
        }
        request.response()
                .putHeader("Content-Type", "application/json")
                .putHeader("Cache-Control", headers.getString("Cache-Control", PUBLIC))
                .end(new JsonObject().put("items", items).toBuffer());
    }
}
