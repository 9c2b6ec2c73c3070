package io.parvis.gateway.edge;

import io.parvis.gateway.refusing.Refusals;
import io.parvis.problem.ProblemKind;
import io.parvis.trace.Traceparent;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
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
    /** After CORS, so that pages can read refusals, and before everything that answers. */
    private static final int ORDER = -900;

    private static final CharSequence NOSNIFF = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence NOSNIFF_VALUE = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence REFERRER = HttpHeaders.createOptimized("Referrer-Policy");
    private static final CharSequence REFERRER_VALUE = HttpHeaders.createOptimized("strict-origin-when-cross-origin");
    private static final CharSequence TRANSPORT = HttpHeaders.createOptimized("Strict-Transport-Security");
    private static final CharSequence TRANSPORT_VALUE = HttpHeaders.createOptimized("max-age=31536000");
    private static final Set<HttpMethod> NEVER = Set.of(HttpMethod.TRACE, HttpMethod.CONNECT);

    private final Refusals refusals;
    private final int longestUrl;
    private final long largestHeaders;
    private final long largestBody;

    FrontDoor(EdgeConfig config, Refusals refusals) {
        this.refusals = refusals;
        this.longestUrl = config.longestUrl();
        this.largestHeaders = config.largestHeaders().asLongValue();
        this.largestBody = config.largestBody().asLongValue();
    }

    void routes(@Observes Router router) {
        router.route().order(ORDER).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        name(request);
        secure(request);
        if (request.uri().length() > longestUrl) {
            turnAway(request, ProblemKind.URL_TOO_LONG, "Path and query may have " + longestUrl + " characters.");
        } else if (length(request.headers()) > largestHeaders) {
            turnAway(request, ProblemKind.HEADERS_TOO_LARGE, "Headers may have " + largestHeaders + " bytes together.");
        } else if (contentLength(request) > largestBody) {
            turnAway(request, ProblemKind.CONTENT_TOO_LARGE, "A body may have " + largestBody + " bytes.");
        } else if (NEVER.contains(request.method())) {
            request.response().putHeader("Allow", "GET, HEAD, POST, OPTIONS");
            turnAway(request, ProblemKind.METHOD_NOT_ALLOWED, "No route offers " + request.method() + ".");
        } else {
            context.next();
        }
    }

    private static void name(HttpServerRequest request) {
        String trace = request.getHeader(Traceparent.HEADER);
        String id = RequestId.from(request.getHeader(RequestId.HEADER), Traceparent.traceId(trace));
        request.headers().set(RequestId.HEADER, id);
        request.response().putHeader(Traceparent.HEADER, trace).putHeader(RequestId.HEADER, id);
    }

    private static void secure(HttpServerRequest request) {
        HttpServerResponse response =
                request.response().putHeader(NOSNIFF, NOSNIFF_VALUE).putHeader(REFERRER, REFERRER_VALUE);
        if ("https".equals(request.scheme())) {
            response.putHeader(TRANSPORT, TRANSPORT_VALUE);
        }
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
