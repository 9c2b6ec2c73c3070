package io.parvis.gateway.forwarding;

import io.parvis.gateway.refusing.Refusals;
import io.parvis.problem.ProblemKind;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Everything under {@code /v1}: answered for everybody, or passed on to a service. */
@Singleton
final class PublicApi {
    /** After CORS and the front door, before what Quarkus does for resources, of which there is none here. */
    private static final int ORDER = -880;

    private final Targets targets;
    private final Reception reception;
    private final ForEverybody forEverybody;
    private final Passage passage;
    private final Refusals refusals;

    PublicApi(Targets targets, Reception reception, ForEverybody forEverybody, Passage passage, Refusals refusals) {
        this.targets = targets;
        this.reception = reception;
        this.forEverybody = forEverybody;
        this.passage = passage;
        this.refusals = refusals;
    }

    void routes(@Observes Router router) {
        router.route().order(ORDER).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = request.path();
        if (path == null || !(path.equals("/v1") || path.startsWith("/v1/"))) {
            context.next();
            return;
        }
        Optional<Target> target = targets.of(path, request.query());
        reception.note(context, target.map(Target::pattern).orElse("none"));
        if (target.isEmpty()) {
            refusals.refuse(request, ProblemKind.UNKNOWN_ROUTE, "There is nothing under " + path + ".");
        } else if (!reception.admits(request, target.get())) {
            refusals.refuse(
                    request,
                    ProblemKind.TOO_MANY_REQUESTS,
                    "You may ask again when Retry-After says; RateLimit counts.");
        } else if (!target.get().offers(request.method())) {
            request.response()
                    .putHeader(HttpHeaders.ALLOW, String.join(", ", target.get().offered()));
            refusals.refuse(
                    request, ProblemKind.METHOD_NOT_ALLOWED, path + " does not offer " + request.method() + ".");
        } else if (target.get().keepable() && showsNobody(request)) {
            forEverybody.answer(context, target.get());
        } else {
            passage.pass(target.get(), context);
        }
    }

    /** Whether the request shows nothing that a service could answer one caller differently by. */
    private static boolean showsNobody(HttpServerRequest request) {
        HttpMethod method = request.method();
        return (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD))
                && !request.headers().contains(HttpHeaders.AUTHORIZATION)
                && isEmpty(request.getHeader(HttpHeaders.CONTENT_LENGTH))
                && !request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private static boolean isEmpty(String contentLength) {
        return contentLength == null || contentLength.equals("0");
    }
}
