package io.parvis.gateway.browser;

import io.parvis.gateway.routing.RouteTable;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Lets the pages of a point of sale's own sites read its answers in the browser; with cookies only where the answer is
 * about the visitor. For every other origin no header is added, and the browser keeps the answer to itself.
 */
@Singleton
final class Cors {
    /** Before what Quarkus does for resources, of which the public API has none. */
    private static final int ORDER = -1_000;

    private static final String LIST = "points-of-sale";
    private static final String EXPOSED =
            "Age, Cache-Status, Content-Language, Deprecation, ETag, Link, Location, RateLimit, RateLimit-Policy, Retry-After,"
                    + " Sunset, X-Request-Id, traceparent";
    private static final String REQUEST_HEADERS =
            "Accept, Accept-Language, Authorization, Content-Type, If-None-Match, Last-Event-ID, traceparent, X-Request-Id";

    private final Origins origins;

    Cors(Origins origins) {
        this.origins = origins;
    }

    void routes(@Observes Router router) {
        router.route().order(ORDER).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        String path = context.request().path();
        String origin = context.request().getHeader("Origin");
        if (origin == null) {
            if (path != null && path.startsWith("/v1/")) {
                context.addHeadersEndHandler(done -> vary(context.response().headers()));
            }
            context.next();
            return;
        }
        Optional<String> pos = RouteTable.pointOfSale(path);
        if (pos.isEmpty()) {
            context.next();
            return;
        }
        boolean allowed = allowed(pos.get(), origin);
        boolean visitor = RouteTable.readsCookies(path);
        context.addHeadersEndHandler(done -> decorate(context.response().headers(), allowed ? origin : null, visitor));
        boolean preflight = context.request().method().equals(HttpMethod.OPTIONS)
                && context.request().getHeader("Access-Control-Request-Method") != null;
        if (preflight) {
            answerPreflight(context, allowed);
        } else {
            context.next();
        }
    }

    private boolean allowed(String pos, String origin) {
        return pos.equals(LIST) ? origins.allowedSomewhere(origin) : origins.allowed(pos, origin);
    }

    /** @param origin {@code null} when it is not allowed */
    private static void decorate(MultiMap headers, String origin, boolean visitor) {
        vary(headers);
        if (origin != null) {
            headers.set("Access-Control-Allow-Origin", origin);
            headers.set("Access-Control-Expose-Headers", EXPOSED);
            if (visitor) {
                headers.set("Access-Control-Allow-Credentials", "true");
            }
        }
    }

    /** Caches must not give one site's answer to another. */
    private static void vary(MultiMap headers) {
        headers.add("Vary", "Origin");
    }

    private static void answerPreflight(RoutingContext context, boolean allowed) {
        var response = context.response().setStatusCode(204);
        if (allowed) {
            response.putHeader("Access-Control-Allow-Methods", "GET, HEAD, POST");
            response.putHeader("Access-Control-Allow-Headers", REQUEST_HEADERS);
            response.putHeader("Access-Control-Max-Age", "3600");
        }
        response.end();
    }
}
