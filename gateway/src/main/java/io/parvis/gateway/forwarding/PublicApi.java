package io.parvis.gateway.forwarding;

import io.parvis.gateway.routing.RouteTable;
import io.parvis.gateway.routing.Service;
import io.parvis.problem.Problem;
import io.parvis.problem.ProblemKind;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Everything under {@code /v1}: passed on to the service that answers it, body and answer as streams. */
@Singleton
final class PublicApi {
    /** After CORS, before every route of the gateway's own. */
    private static final int ORDER = 100;

    private final Map<Service, HttpProxy> proxies = new EnumMap<>(Service.class);
    private final Problems problems;

    PublicApi(ServiceClients clients, Problems problems) {
        this.problems = problems;
        for (Service service : Service.values()) {
            HttpProxy proxy =
                    HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), clients.client(service));
            proxy.origin(context -> clients.request(service, context.request().getMethod()));
            proxies.put(service, proxy.addInterceptor(new Passage(service, problems)));
        }
    }

    void routes(@Observes Router router) {
        router.route().order(ORDER).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        request.headers().set(Traceparent.HEADER, Traceparent.from(request.getHeader(Traceparent.HEADER)));
        String path = request.path();
        if (path == null || !(path.equals("/v1") || path.startsWith("/v1/"))) {
            context.next();
            return;
        }
        Optional<Service> service = RouteTable.serviceFor(path);
        if (service.isPresent()) {
            proxies.get(service.get()).handle(request);
        } else {
            refuse(request);
        }
    }

    private void refuse(HttpServerRequest request) {
        ProblemKind kind = ProblemKind.UNKNOWN_ROUTE;
        request.response()
                .setStatusCode(kind.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store")
                .end(problems.body(kind, "There is nothing under " + request.path() + ".", request));
    }
}
