package io.parvis.gateway.forwarding;

import io.parvis.gateway.refusing.Problems;
import io.parvis.gateway.routing.Service;
import io.parvis.gateway.upstream.ServiceClients;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;

/** Passes requests on to services, body and answer as streams. */
@Singleton
final class Proxies {
    private static final String STREAM = "/stream";

    private final Map<Service, HttpProxy> proxies = new EnumMap<>(Service.class);
    private final HttpProxy streams;

    Proxies(ServiceClients clients, Targets targets, Problems problems) {
        for (Service service : Service.values()) {
            HttpProxy proxy = proxy(clients.client(service));
            proxy.origin(context -> clients.request(service, context.request().getMethod()));
            proxies.put(service, proxy.addInterceptor(new Passage(service, clients, targets, problems)));
        }
        HttpProxy proxy = proxy(clients.streams());
        proxy.origin(context -> clients.stream(context.request().getMethod()));
        this.streams = proxy.addInterceptor(new Passage(Service.AVAILABILITY, clients, targets, problems));
    }

    private static HttpProxy proxy(HttpClient client) {
        return HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client);
    }

    /** @param request not read yet, or paused */
    void pass(Service service, HttpServerRequest request) {
        boolean goesOn = service == Service.AVAILABILITY && request.path().endsWith(STREAM);
        (goesOn ? streams : proxies.get(service)).handle(request);
    }
}
