package io.parvis.gateway.edge;

import io.parvis.gateway.refusing.Refusals;
import io.parvis.problem.ProblemKind;
import io.parvis.trace.Traceparent;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;

/** What every request passes first: it gets its names, and what is too large is refused. */
@Singleton
final class FrontDoor {
    /** After the request has its trace, and before addresses are checked. */
    private static final int NAMING_ORDER = -9_500;

    /** After CORS, so that pages can read refusals, and before everything that answers. */
    private static final int ORDER = -900;

    private static final Set<HttpMethod> NEVER = Set.of(HttpMethod.TRACE, HttpMethod.CONNECT);

    private final Refusals refusals;
    private final int longestUrl;
    private final String tooLongUrl;
    private final long largestHeaders;
    private final String tooLargeHeaders;
    private final long largestBody;

    FrontDoor(EdgeConfig config, Refusals refusals) {
        this.refusals = refusals;
        this.longestUrl = config.longestUrl();
        this.tooLongUrl = TooLarge.url(config);
        this.largestHeaders = config.largestHeaders().asLongValue();
        this.tooLargeHeaders = TooLarge.headers(config);
        this.largestBody = config.largestBody().asLongValue();
    }

    void routes(@Observes Router router) {
        router.route().order(NAMING_ORDER).handler(FrontDoor::name);
        router.route().order(ORDER).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.uri().length() > longestUrl) {
            turnAway(request, ProblemKind.URL_TOO_LONG, tooLongUrl);
        } else if (length(request.headers()) > largestHeaders) {
            turnAway(request, ProblemKind.HEADERS_TOO_LARGE, tooLargeHeaders);
        } else if (contentLength(request) > largestBody) {
            turnAway(request, ProblemKind.CONTENT_TOO_LARGE, "A body may have " + largestBody + " bytes.");
        } else if (NEVER.contains(request.method())) {
            request.response().putHeader("Allow", "GET, HEAD, POST, OPTIONS");
            turnAway(request, ProblemKind.METHOD_NOT_ALLOWED, "No route offers " + request.method() + ".");
        } else {
            context.next();
        }
    }

    private static void name(RoutingContext context) {
        HttpServerRequest request = context.request();
        String trace = request.getHeader(Traceparent.HEADER);
        String id = RequestId.from(request.getHeader(RequestId.HEADER), Traceparent.traceId(trace));
        request.headers().set(RequestId.HEADER, id);
        request.response().putHeader(Traceparent.HEADER, trace).putHeader(RequestId.HEADER, id);
        Protection.protect("https".equals(request.scheme()), request.response()::putHeader);
        context.next();
    }

    /** What is still to come of it is not waited for. */
    private void turnAway(HttpServerRequest request, ProblemKind kind, String detail) {
        if (request.version() == HttpVersion.HTTP_2) {
            refusals.refuse(request, kind, detail);
            return;
        }
        request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        refusals.refuse(request, kind, detail)
                .onComplete(written -> request.connection().close());
    }

    private static long length(MultiMap headers) {
        long length = 0;
        for (Map.Entry<String, String> header : headers) {
            length += header.getKey().length() + header.getValue().length();
        }
        return length;
    }

    private static long contentLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException refusedByTheServer) {
            return Long.MAX_VALUE;
        }
    }
}
