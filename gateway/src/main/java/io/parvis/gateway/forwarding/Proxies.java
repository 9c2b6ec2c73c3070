package io.parvis.gateway.forwarding;

import io.parvis.gateway.edge.EdgeConfig;
import io.parvis.gateway.refusing.Problems;
import io.parvis.gateway.routing.Service;
import io.parvis.gateway.upstream.ServiceClients;
import io.parvis.trace.Recording;
import io.parvis.trace.Traceparent;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
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
    private final boolean traced;

    Proxies(ServiceClients clients, Targets targets, Problems problems, EdgeConfig edge, Recording recording) {
        this.traced = recording.isOn();
        Upload.Bounds bounds = new Upload.Bounds(edge.largestBody().asLongValue(), edge.bodyWithin());
        for (Service service : Service.values()) {
            HttpProxy proxy = proxy(clients.client(service));
            proxy.origin(context ->
                    sent(context, clients.request(service, context.request().getMethod())));
            proxies.put(service, proxy.addInterceptor(new Passage(service, clients, targets, problems, bounds)));
        }
        HttpProxy proxy = proxy(clients.streams());
        proxy.origin(context -> sent(context, clients.stream(context.request().getMethod())));
        this.streams = proxy.addInterceptor(new Passage(Service.AVAILABILITY, clients, targets, problems, bounds));
    }

    private Future<HttpClientRequest> sent(ProxyContext context, Future<HttpClientRequest> sending) {
        if (traced) {
            context.request().headers().remove(Traceparent.HEADER);
        }
        // before the proxy, which hears of the answer after this
        return sending.onSuccess(
                request -> request.response().onSuccess(answer -> UnreadCaching.hide(answer.headers())));
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
