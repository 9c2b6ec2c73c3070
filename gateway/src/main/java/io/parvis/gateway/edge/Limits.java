package io.parvis.gateway.edge;

import io.parvis.gateway.edge.Clients.Client;
import io.parvis.gateway.edge.Quota.Verdict;
import io.parvis.startup.WrongConfiguration;
import io.quarkus.runtime.Startup;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what each client asks for, and says with every answer what is left to it. */
@Singleton
@Startup
public final class Limits {
    private static final String POLICY = "RateLimit-Policy";
    private static final String LEFT = "RateLimit";

    private final Map<RouteClass, Quota> quotas = new EnumMap<>(RouteClass.class);
    private final Callers callers;
    private final Clients clients;
    private final Clock clock;

    Limits(EdgeConfig config, Callers callers, Clock clock) {
        this.callers = callers;
        this.clock = clock;
        this.clients = new Clients(config.limits().exempt().orElse(List.of()));
        for (RouteClass routes : RouteClass.values()) {
            int limit = routes.limit(config.limits());
            if (limit < 0 || limit > 60_000_000) {
                throw new WrongConfiguration(
                        "parvis.gateway.limits." + routes.label(),
                        Integer.toString(limit),
                        "a number of requests in a minute, or 0 for no limit");
            }
            quotas.put(routes, Quota.of(routes, limit));
        }
    }

    /** Whether the request may go on; the response is told what is left, and when to come back. */
    public boolean admit(HttpServerRequest request, RouteClass routes) {
        Quota quota = quotas.get(routes);
        String address = quota.limit() == 0 ? null : callers.address(request);
        if (address == null) {
            return true;
        }
        Client client = clients.of(address);
        if (client.exempt()) {
            return true;
        }
        Verdict verdict = quota.take(client.full()[routes.ordinal()], clock.millis() * 1_000);
        HttpServerResponse response =
                request.response().putHeader(POLICY, quota.policy()).putHeader(LEFT, quota.left(verdict));
        if (!verdict.allowed()) {
            response.putHeader("Retry-After", Long.toString(verdict.pause()));
        }
        return verdict.allowed();
    }
}
