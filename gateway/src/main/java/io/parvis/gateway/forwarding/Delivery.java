package io.parvis.gateway.forwarding;

import io.parvis.gateway.composing.Part;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.streams.ReadStream;
import java.util.Set;

/**
 * Hands a service's answer to who asked: as a stream, as fast as it is read; a short one in one piece, which spares a packet
 * and much work.
 */
final class Delivery {
    private static final int SHORT = 64 * 1024;

    private Delivery() {}

    /**
     * @param missing parts that were to be included, and are not
     * @return fails while nothing has been written yet
     */
    static Future<Void> of(HttpClientResponse answer, HttpServerRequest caller, Set<Part> missing) {
        if (isOver(caller.response())) {
            answer.request().reset();
            return Future.succeededFuture();
        }
        boolean changed = !missing.isEmpty() && isPlainJson(answer) && !isHead(caller);
        if (!changed && isShort(answer)) {
            // who left meanwhile needs no answer
            return answer.body()
                    .compose(body -> whole(caller, answer.statusCode(), answer.headers(), body)
                            .otherwiseEmpty());
        }
        stream(caller, answer, changed ? new WithPartial(answer, missing) : answer, changed);
        return Future.succeededFuture();
    }

    /** An answer that was read whole; nothing is written to who has left. */
    static Future<Void> whole(HttpServerRequest caller, int status, MultiMap headers, Buffer body) {
        HttpServerResponse response = caller.response();
        if (isOver(response)) {
            return Future.succeededFuture();
        }
        begin(response, status, headers);
        return isHead(caller) || body.length() == 0 ? response.end() : response.end(body);
    }

    private static void stream(
            HttpServerRequest caller, HttpClientResponse answer, ReadStream<Buffer> body, boolean changed) {
        HttpServerResponse response = caller.response();
        begin(response, answer.statusCode(), answer.headers());
        if (changed) {
            response.headers().remove(HttpHeaders.CONTENT_LENGTH);
        }
        if (!response.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
            response.setChunked(true);
        }
        body.pipe().endOnFailure(false).to(response).onFailure(broken -> cutShort(caller));
    }

    private static void begin(HttpServerResponse response, int status, MultiMap headers) {
        response.setStatusCode(status);
        Headers.answer(headers, response.headers());
    }

    private static boolean isShort(HttpClientResponse answer) {
        String length = answer.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length != null && Long.parseLong(length) <= SHORT;
        } catch (NumberFormatException unreadable) {
            return false;
        }
    }

    private static boolean isPlainJson(HttpClientResponse answer) {
        String type = answer.getHeader(HttpHeaders.CONTENT_TYPE);
        return answer.statusCode() == 200
                && type != null
                && type.startsWith("application/json")
                && !answer.headers().contains(HttpHeaders.CONTENT_ENCODING);
    }

    private static boolean isHead(HttpServerRequest caller) {
        return caller.method().equals(HttpMethod.HEAD);
    }

    private static boolean isOver(HttpServerResponse response) {
        return response.ended() || response.closed();
    }

    /**
     * Over HTTP/1 nothing but the end of the connection says that an answer is not whole. (Resetting the response closes
     * it as well, but then nobody hears that the request is done, and a shutdown waits for it in vain.)
     */
    private static void cutShort(HttpServerRequest caller) {
        if (caller.version() == HttpVersion.HTTP_2) {
            caller.response().reset();
        } else {
            caller.connection().close();
        }
    }
}
