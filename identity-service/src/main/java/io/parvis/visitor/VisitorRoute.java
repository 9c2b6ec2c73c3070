package io.parvis.visitor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.parvis.cookie.CookieHeader;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.query.Acceptance;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The quick way to {@link VisitorResource}: every page asks who is looking, and most often all that it takes is in memory.
 * Then it is said here, before permissions, which it needs none of, and the REST layer. Whatever is out of the ordinary
 * goes on to the resource.
 */
@Singleton
final class VisitorRoute {
    private static final int ORDER = -250;

    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json;charset=UTF-8");
    private static final CharSequence NOT_KEPT = HttpHeaders.createOptimized(VisitorResource.CACHING);
    private static final CharSequence COOKIE = HttpHeaders.createOptimized("Cookie");

    private final Map<String, PointOfSale> pointsOfSale;
    private final Visitors visitors;
    private final ObjectWriter json;

    VisitorRoute(PointsOfSale pointsOfSale, Visitors visitors, ObjectMapper json) {
        this.pointsOfSale = pointsOfSale.all().stream()
                .collect(Collectors.toUnmodifiableMap(PointOfSale::slug, Function.identity()));
        this.visitors = visitors;
        this.json = json.writerFor(Visitor.class);
    }

    void routes(@Observes Router router) {
        router.get("/v1/:pos/visitor").order(ORDER).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        PointOfSale pos = pointsOfSale.get(context.pathParam("pos"));
        if (pos == null
                || request.query() != null
                || !Acceptance.plainlyTakesJson(request.getHeader(HttpHeaders.ACCEPT))) {
            context.next();
            return;
        }
        Optional<Visitor> visitor =
                visitors.atHand(pos, new CookieHeader(request.headers().getAll(HttpHeaders.COOKIE)));
        if (visitor.isEmpty()) {
            context.next();
            return;
        }
        try {
            Buffer body = Buffer.buffer(json.writeValueAsBytes(visitor.get()));
            context.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, JSON)
                    .putHeader(HttpHeaders.CACHE_CONTROL, NOT_KEPT)
                    .putHeader(HttpHeaders.VARY, COOKIE)
                    .end(body);
        } catch (JsonProcessingException unwritable) {
            context.next();
        }
    }
}
