package io.parvis.sso;

import io.parvis.cookie.CookieHeader;
import io.parvis.problem.TraceId;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/**
 * The browser that a request comes from.
 *
 * @param trace names this request in the log, and on the page that the visitor sees
 */
record Caller(HttpServerRequest request, String trace) {

    static Caller of(HttpServerRequest request) {
        return new Caller(request, TraceId.from(request.getHeader("traceparent")));
    }

    String address() {
        return request.remoteAddress() == null
                ? "unknown"
                : request.remoteAddress().hostAddress();
    }

    Optional<String> cookie(String name) {
        return new CookieHeader(request.headers().getAll("Cookie")).first(name);
    }

    String acceptLanguage() {
        return request.getHeader("Accept-Language");
    }
}
