package io.parvis.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Scripted services in all places. */
public final class Ensemble implements QuarkusTestResourceLifecycleManager {
    private final Vertx vertx = Vertx.vertx();

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>();
        for (String service : List.of("catalog", "availability", "link", "identity")) {
            settings.put("parvis." + service + ".url", "http://localhost:" + scripted());
        }
        settings.put("parvis.gateway.patience", "300ms");
        settings.put("parvis.gateway.part-within", "500ms");
        settings.put("parvis.gateway.look-every", "200ms");
        settings.put("parvis.gateway.failures-tolerated", "1000000");
        return settings;
    }

    private int scripted() {
        return vertx.createHttpServer()
                .requestHandler(new ScriptedService())
                .listen(0)
                .map(HttpServer::actualPort)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
