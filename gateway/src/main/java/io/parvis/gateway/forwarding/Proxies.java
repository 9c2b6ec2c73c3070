package io.parvis.gateway.forwarding;

import io.parvis.gateway.refusing.Problems;
import io.parvis.gateway.routing.Service;
import io.parvis.gateway.upstream.ServiceClients;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;

/** Passes requests on to services, body and answer as streams. */
@Singleton
final class Proxies {
    private final Map<Service, HttpProxy> proxies = new EnumMap<>(Service.class);

    Proxies(ServiceClients clients, Targets targets, Problems problems) {
        for (Service service : Service.values()) {
            HttpProxy proxy =
                    HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), clients.client(service));
            proxy.origin(context -> clients.request(service, context.request().getMethod()));
            proxies.put(service, proxy.addInterceptor(new Passage(service, clients, targets, problems)));
        }
    }

    /** @param request not read yet, or paused */
    void pass(Service service, HttpServerRequest request) {
        proxies.get(service).handle(request);
    }
}
