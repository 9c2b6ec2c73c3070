package io.parvis.gateway.edge;

import io.parvis.gateway.refusing.Refusals;
import io.parvis.problem.ProblemKind;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/** The gateway's own pages are there to be read: what serves them would answer, or miss, other methods without a word. */
@Singleton
final class OwnPages {
    /** After the management port was told from the public one. */
    private static final int ORDER = -885;

    private static final String OFFERED = "GET, HEAD, OPTIONS";
    private static final List<String> PAGES = List.of("/openapi", "/problems", "/q", "/swagger-ui");

    private final Refusals refusals;

    OwnPages(Refusals refusals) {
        this.refusals = refusals;
    }

    void routes(@Observes Router router) {
        router.route().order(ORDER).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        HttpMethod method = request.method();
        if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD) || !isPage(context.normalizedPath())) {
            context.next();
            return;
        }
        request.response().putHeader(HttpHeaders.ALLOW, OFFERED);
        if (method.equals(HttpMethod.OPTIONS)) {
            request.response().setStatusCode(204).end();
        } else {
            refusals.refuse(
                    request, ProblemKind.METHOD_NOT_ALLOWED, request.path() + " does not offer " + method + ".");
        }
    }

    private static boolean isPage(String path) {
        return path.equals("/")
                || PAGES.stream()
                        .anyMatch(page -> path.startsWith(page)
                                && (path.length() == page.length() || "/.".indexOf(path.charAt(page.length())) >= 0));
    }
}
