package io.parvis.gateway.forwarding;

import io.parvis.gateway.refusing.Refusals;
import io.parvis.gateway.routing.Service;
import io.parvis.gateway.upstream.Failure;
import io.parvis.gateway.upstream.ServiceClients;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/**
 * Passes requests on to services, and answers back. Bodies go through as streams, as fast as their readers take them; short
 * answers are written in one piece, which spares a packet and more than a third of the work.
 */
@Singleton
final class Passage {
    private static final int SHORT = 64 * 1024;
    private static final String STREAM = "/stream";

    private final ServiceClients clients;
    private final Targets targets;
    private final Refusals refusals;

    Passage(ServiceClients clients, Targets targets, Refusals refusals) {
        this.clients = clients;
        this.targets = targets;
        this.refusals = refusals;
    }

    /** @param context of a request that was not read yet, or paused */
    void pass(Service service, RoutingContext context) {
        HttpServerRequest caller = context.request();
        if (hasBody(caller)) {
            caller.pause();
        } else {
            caller.resume();
        }
        clients.exchange(service, () -> sent(service, context))
                .recover(cause -> mayBeRepeated(caller, cause) ? sent(service, context) : Future.failedFuture(cause))
                .compose(answer -> answered(caller, answer))
                .onFailure(cause -> {
                    caller.resume();
                    refusals.failed(service, caller, cause);
                });
    }

    private Future<HttpClientResponse> sent(Service service, RoutingContext context) {
        HttpServerRequest caller = context.request();
        boolean goesOn = service == Service.AVAILABILITY && caller.path().endsWith(STREAM);
        Future<HttpClientRequest> opened =
                goesOn ? clients.stream(caller.method()) : clients.request(service, caller.method());
        return opened.compose(request -> {
            context.addEndHandler(ended -> {
                if (ended.failed()) {
                    request.reset();
                }
            });
            // rebuilt from what was judged, so that an absolute form of the target cannot say something else
            request.setURI(
                    targets.of(caller.path(), caller.query()).orElseThrow().base());
            if (caller.authority() != null) {
                request.authority(caller.authority());
            }
            Headers.request(caller, request.headers());
            return hasBody(caller) ? request.send(caller) : request.send();
        });
    }

    /** Whether it brings one, or may: over HTTP/2 its length need not be told. */
    private static boolean hasBody(HttpServerRequest caller) {
        String length = caller.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null) {
            return !length.equals("0");
        }
        return caller.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                || caller.version() == HttpVersion.HTTP_2 && !isQuestion(caller);
    }

    private static boolean isQuestion(HttpServerRequest caller) {
        return caller.method().equals(HttpMethod.GET) || caller.method().equals(HttpMethod.HEAD);
    }

    /** Only questions are repeated, never what may have been done already. */
    private static boolean mayBeRepeated(HttpServerRequest caller, Throwable cause) {
        return isQuestion(caller)
                && !hasBody(caller)
                && Failure.isLostConnection(cause)
                && !caller.response().closed();
    }

    /** @return fails while nothing has been written yet */
    private static Future<Void> answered(HttpServerRequest caller, HttpClientResponse answer) {
        HttpServerResponse response = caller.response();
        if (response.ended() || response.closed()) {
            answer.request().reset();
            return Future.succeededFuture();
        }
        if (isShort(answer)) {
            return answer.body()
                    .compose(body -> write(caller, answer, body).otherwiseEmpty()); // who left needs no answer
        }
        begin(response, answer);
        if (!answer.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
            response.setChunked(true);
        }
        return answer.pipe().endOnFailure(false).to(response).recover(broken -> {
            answer.request().reset();
            cutShort(caller);
            return Future.succeededFuture();
        });
    }

    private static boolean isShort(HttpClientResponse answer) {
        String length = answer.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length != null && Long.parseLong(length) <= SHORT;
        } catch (NumberFormatException unreadable) {
            return false;
        }
    }

    private static Future<Void> write(HttpServerRequest caller, HttpClientResponse answer, Buffer body) {
        HttpServerResponse response = caller.response();
        if (response.ended() || response.closed()) {
            return Future.succeededFuture();
        }
        begin(response, answer);
        return caller.method().equals(HttpMethod.HEAD) || body.length() == 0 ? response.end() : response.end(body);
    }

    private static void begin(HttpServerResponse response, HttpClientResponse answer) {
        response.setStatusCode(answer.statusCode());
        Headers.answer(answer.headers(), response.headers());
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
