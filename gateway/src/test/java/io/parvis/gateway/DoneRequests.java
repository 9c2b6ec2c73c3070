package io.parvis.gateway;

import io.quarkus.vertx.http.runtime.filters.QuarkusRequestWrapper;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Hears, as a graceful shutdown does, which requests are done. */
@Singleton
public class DoneRequests {
    private final Queue<String> done = new ConcurrentLinkedQueue<>();

    void routes(@Observes Router router) {
        router.route().order(-1_000).handler(context -> {
            String uri = context.request().uri();
            QuarkusRequestWrapper.get(context.request()).addRequestDoneHandler(now -> done.add(uri));
            context.next();
        });
    }

    boolean contains(String uri) {
        return done.contains(uri);
    }
}
