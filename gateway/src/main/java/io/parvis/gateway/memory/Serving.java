package io.parvis.gateway.memory;

import io.parvis.published.EntityTags;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;

/** Gives callers answers from memory: whole, in gzip, or that nothing has changed. */
@Singleton
public final class Serving {
    private static final CharSequence CACHE_STATUS = HttpHeaders.createOptimized("cache-status");
    private static final CharSequence GZIP = HttpHeaders.createOptimized("gzip");

    private final Clock clock;

    Serving(Clock clock) {
        this.clock = clock;
    }

    /** An answer that was found fresh. */
    public void hit(HttpServerRequest request, Answer answer) {
        long age = answer.age(clock.millis());
        serve(request, answer, age, "parvis; hit; ttl=" + (answer.caching().maxAge() - age));
    }

    /** @param how as {@code Cache-Status} says it */
    public void serve(HttpServerRequest request, Answer answer, String how) {
        serve(request, answer, answer.age(clock.millis()), "parvis; " + how);
    }

    private static void serve(HttpServerRequest request, Answer answer, long age, String status) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        boolean packed = answer.packed().isPresent() && Packing.isTaken(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        MultiMap headers = response.headers();
        for (Map.Entry<CharSequence, CharSequence> header : answer.headers()) {
            headers.add(header.getKey(), header.getValue());
        }
        // the same content in another coding is equal, but not byte by byte
        headers.set(HttpHeaders.ETAG, packed ? weak(answer.etag()) : answer.etag());
        headers.set(HttpHeaders.AGE, Long.toString(age));
        headers.set(CACHE_STATUS, status);
        if (EntityTags.match(request.getHeader(HttpHeaders.IF_NONE_MATCH), strong(answer.etag()))) {
            headers.remove(HttpHeaders.CONTENT_TYPE);
            response.setStatusCode(304).end();
            return;
        }
        Buffer body = packed ? answer.packed().get() : answer.plain();
        if (packed) {
            headers.set(HttpHeaders.CONTENT_ENCODING, GZIP);
        }
        headers.set(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
        if (request.method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(body);
        }
    }

    private static String weak(String etag) {
        return etag.startsWith("W/") ? etag : "W/" + etag;
    }

    private static String strong(String etag) {
        return etag.startsWith("W/") ? etag.substring(2) : etag;
    }
}
