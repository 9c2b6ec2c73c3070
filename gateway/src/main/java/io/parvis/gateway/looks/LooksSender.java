package io.parvis.gateway.looks;

import io.parvis.gateway.memory.Answers;
import io.parvis.gateway.routing.Service;
import io.parvis.gateway.upstream.ServiceClients;
import io.quarkus.runtime.Startup;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Tells the availability service what was looked at in answers from memory, which it never hears of otherwise: it asks
 * SecuTix most often about what most people look at.
 */
@Singleton
@Startup
public final class LooksSender {
    private static final Logger LOG = Logger.getLogger(LooksSender.class);
    private static final long EVERY_MILLIS = 10_000;

    private final Answers answers;
    private final ServiceClients clients;
    private final Vertx vertx;
    private final long timer;

    LooksSender(Answers answers, ServiceClients clients, Vertx vertx) {
        this.answers = answers;
        this.clients = clients;
        this.vertx = vertx;
        this.timer = vertx.setPeriodic(EVERY_MILLIS, tick -> send());
    }

    /** What was counted since the last time: one request for each point of sale. It never fails. */
    public Future<Void> send() {
        return vertx.executeBlocking(this::counted)
                .compose(byPos -> Future.join(byPos.entrySet().stream()
                        .map(looks -> send(looks.getKey(), looks.getValue()))
                        .toList()))
                .<Void>mapEmpty()
                .onFailure(failure -> LOG.debugf("What was looked at for ten seconds is not counted: %s", failure))
                .otherwiseEmpty();
    }

    private Map<String, Tally> counted() {
        Map<String, Tally> byPos = new HashMap<>();
        answers.lookedAt(looked -> {
            long times = looked.times().sumThenReset();
            if (times > 0) {
                byPos.computeIfAbsent(looked.pos(), pos -> new Tally()).add(looked, times);
            }
        });
        return byPos;
    }

    private Future<Void> send(String pos, Tally tally) {
        return clients.request(Service.AVAILABILITY, HttpMethod.POST)
                .compose(request -> request.setURI("/internal/" + pos + "/looks")
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                        .send(tally.json()))
                .compose(response -> response.end()
                        .compose(done -> response.statusCode() < 300
                                ? Future.succeededFuture()
                                : Future.failedFuture("HTTP " + response.statusCode())));
    }

    @PreDestroy
    void stop() {
        vertx.cancelTimer(timer);
    }
}
