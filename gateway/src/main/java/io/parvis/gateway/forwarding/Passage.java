package io.parvis.gateway.forwarding;

import io.netty.handler.codec.http.HttpHeaderValues;
import io.parvis.gateway.composing.Composition;
import io.parvis.gateway.composing.Part;
import io.parvis.gateway.edge.Callers;
import io.parvis.gateway.edge.EdgeConfig;
import io.parvis.gateway.refusing.Refusals;
import io.parvis.gateway.routing.Service;
import io.parvis.gateway.upstream.Failure;
import io.parvis.gateway.upstream.ServiceClients;
import io.parvis.gateway.upstream.Unusable;
import io.parvis.trace.Recording;
import io.parvis.trace.Traceparent;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/** Passes requests on to services, bodies as streams, and has the answers delivered. */
@Singleton
final class Passage {
    private static final Logger LOG = Logger.getLogger(Passage.class);
    private static final String STREAM = "/stream";

    private final ServiceClients clients;
    private final Refusals refusals;
    private final Callers callers;
    private final Upload.Bounds bounds;
    private final boolean traced;

    Passage(ServiceClients clients, Refusals refusals, Callers callers, EdgeConfig edge, Recording recording) {
        this.clients = clients;
        this.refusals = refusals;
        this.callers = callers;
        this.bounds = new Upload.Bounds(edge.largestBody().asLongValue(), edge.bodyWithin());
        this.traced = recording.isOn();
    }

    /** @param context of a request that was not read yet, or paused */
    void pass(Target target, RoutingContext context) {
        HttpServerRequest caller = context.request();
        if (!Upload.isOf(caller)) {
            caller.resume();
            exchanged(target, context, Optional.empty())
                    .onFailure(cause -> refusals.failed(target.service(), caller, cause));
            return;
        }
        if (HttpHeaderValues.CONTINUE.contentEqualsIgnoreCase(caller.getHeader(HttpHeaders.EXPECT))) {
            caller.response().writeContinue();
        }
        caller.pause();
        Upload upload = new Upload(caller, bounds);
        exchanged(target, context, Optional.of(upload))
                .recover(cause -> failed(target.service(), caller, upload, cause))
                .onComplete(done -> upload.answered(caller));
    }

    private Future<Void> exchanged(Target target, RoutingContext context, Optional<Upload> upload) {
        HttpServerRequest caller = context.request();
        Set<Part> missing = target.composition().map(Composition::parts).orElse(Set.of());
        return clients.exchange(target.service(), () -> sent(target, context, upload))
                .recover(cause -> upload.isEmpty() && mayBeRepeated(caller, cause)
                        ? sent(target, context, upload)
                        : Future.failedFuture(cause))
                .compose(answer -> Unusable.check(target.service(), answer))
                .compose(answer -> Delivery.of(answer, caller, missing));
    }

    private Future<HttpClientResponse> sent(Target target, RoutingContext context, Optional<Upload> upload) {
        HttpServerRequest caller = context.request();
        Service service = target.service();
        boolean goesOn = service == Service.AVAILABILITY && caller.path().endsWith(STREAM);
        Future<HttpClientRequest> opened =
                goesOn ? clients.stream(caller.method()) : clients.request(service, caller.method());
        return opened.compose(request -> {
                    context.addEndHandler(ended -> {
                        if (ended.failed()) {
                            request.reset(); // the caller left
                        }
                    });
                    prepare(request, caller, target);
                    return upload.isPresent() ? streamed(request, upload.get()) : request.send();
                })
                .map(answer -> answer.exceptionHandler(over -> LOG.debug("Answer broken off", over)));
    }

    private void prepare(HttpClientRequest request, HttpServerRequest caller, Target target) {
        // rebuilt from what was judged, so that an absolute form of the target cannot say something else
        request.setURI(target.base());
        if (caller.authority() != null) {
            request.authority(caller.authority());
        }
        Headers.request(caller, callers.address(caller), request.headers());
        if (traced) {
            request.headers().remove(Traceparent.HEADER); // who records it names itself
        }
    }

    private static Future<HttpClientResponse> streamed(HttpClientRequest request, Upload upload) {
        if (!request.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
            request.setChunked(true);
        }
        upload.pipe().endOnFailure(false).to(request).onFailure(broken -> {
            request.exceptionHandler(over -> LOG.debug("Upload broken off", over));
            request.reset();
        });
        return request.response();
    }

    /** Only questions are repeated, never what may have been done already. */
    private static boolean mayBeRepeated(HttpServerRequest caller, Throwable cause) {
        boolean question =
                caller.method().equals(HttpMethod.GET) || caller.method().equals(HttpMethod.HEAD);
        return question && Failure.isLostConnection(cause) && !caller.response().closed();
    }

    private Future<Void> failed(Service service, HttpServerRequest caller, Upload upload, Throwable cause) {
        caller.resume();
        Optional<Upload.Refusal> refusal = upload.refusal();
        if (refusal.isPresent()) {
            Upload.announceEnd(caller);
            return refusals.refuse(caller, refusal.get().kind(), refusal.get().detail());
        }
        return refusals.failed(service, caller, cause);
    }
}
