package io.parvis.gateway.forwarding;

import io.parvis.gateway.composing.Composer;
import io.parvis.gateway.composing.Composition;
import io.parvis.gateway.composing.Part;
import io.parvis.gateway.edge.Limits;
import io.parvis.gateway.measuring.RouteTimers;
import io.parvis.gateway.memory.Answer;
import io.parvis.gateway.memory.Answers;
import io.parvis.gateway.memory.Key;
import io.parvis.gateway.memory.Question;
import io.parvis.gateway.memory.Received;
import io.parvis.gateway.memory.Serving;
import io.parvis.gateway.memory.Source;
import io.parvis.gateway.memory.Told;
import io.parvis.gateway.memory.Upstream;
import io.parvis.gateway.refusing.Refusals;
import io.parvis.gateway.retiring.Retirements;
import io.parvis.problem.Problem.FieldError;
import io.parvis.problem.ProblemKind;
import io.parvis.trace.Traceparent;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Everything under {@code /v1}: answered from memory, composed of several answers, or passed on to a service. */
@Singleton
final class PublicApi {
    /** After CORS, before every route of the gateway's own. */
    private static final int ORDER = 100;

    private final RouteTimers timers;
    private final Retirements retirements;
    private final Limits limits;
    private final Targets targets;
    private final Wishes wishes;
    private final Answers answers;
    private final Upstream upstream;
    private final Composer composer;
    private final Serving serving;
    private final Proxies proxies;
    private final Refusals refusals;

    PublicApi(
            RouteTimers timers,
            Retirements retirements,
            Limits limits,
            Targets targets,
            Wishes wishes,
            Answers answers,
            Upstream upstream,
            Composer composer,
            Serving serving,
            Proxies proxies,
            Refusals refusals) {
        this.timers = timers;
        this.retirements = retirements;
        this.limits = limits;
        this.targets = targets;
        this.wishes = wishes;
        this.answers = answers;
        this.upstream = upstream;
        this.composer = composer;
        this.serving = serving;
        this.proxies = proxies;
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
        String route = target.map(Target::pattern).orElse("none");
        measure(context, route);
        retirements.announce(route, context.response());
        if (target.isEmpty()) {
            refusals.refuse(request, ProblemKind.UNKNOWN_ROUTE, "There is nothing under " + path + ".");
        } else if (!limits.admit(request, target.get().routes())) {
            refusals.refuse(
                    request,
                    ProblemKind.TOO_MANY_REQUESTS,
                    "You may ask again when Retry-After says; RateLimit counts.");
        } else if (target.get().keepable() && isForEverybody(request)) {
            answer(request, target.get());
        } else {
            proxies.pass(target.get().service(), request);
        }
    }

    private void measure(RoutingContext context, String route) {
        long begun = System.nanoTime();
        context.addEndHandler(
                ended -> timers.record(route, context.response().getStatusCode(), System.nanoTime() - begun));
    }

    /** Whether the request shows nothing that a service could answer one caller differently by. */
    private static boolean isForEverybody(HttpServerRequest request) {
        HttpMethod method = request.method();
        return (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD))
                && !request.headers().contains(HttpHeaders.AUTHORIZATION)
                && isEmpty(request.getHeader(HttpHeaders.CONTENT_LENGTH))
                && !request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private static boolean isEmpty(String contentLength) {
        return contentLength == null || contentLength.equals("0");
    }

    private void answer(HttpServerRequest request, Target target) {
        Optional<Composition> composition = target.composition();
        if (composition.isPresent() && !composition.get().unknown().isEmpty()) {
            String known = Part.all();
            refusals.refuse(
                    request,
                    ProblemKind.INVALID_PARAMETER,
                    "'" + Composition.PARAMETER + "' takes " + known + ".",
                    List.of(new FieldError(Composition.PARAMETER, "takes " + known)));
            return;
        }
        String language = wishes.language(target.pos(), request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        Key base = target.key(language, wishes.accept(request.getHeader(HttpHeaders.ACCEPT)));
        Question question = new Question(target.service(), target.pos(), target.base(), base);
        boolean composed = composition.filter(one -> !one.parts().isEmpty()).isPresent();
        Key key = composed ? Composer.key(base, composition.get()) : base;
        Source source = composed
                ? composer.source(question, composition.get(), target.lang() == null ? language : target.lang())
                : upstream.source(question);
        Answer fresh = answers.fresh(key, source.generation());
        if (fresh != null) {
            fresh.lookedAt();
            serving.hit(request, fresh);
            return;
        }
        request.pause(); // it may have to be passed on after all
        answers.ask(key, source, request.getHeader(Traceparent.HEADER))
                .onSuccess(told -> told(request, target, told))
                .onFailure(cause -> {
                    request.resume();
                    refusals.failed(target.service(), request, cause);
                });
    }

    private void told(HttpServerRequest request, Target target, Told told) {
        if (!(told.received() instanceof Received.Kept)
                && !(told.received() instanceof Received.Single && told.leads())) {
            proxies.pass(target.service(), request);
            return;
        }
        request.resume();
        if (told.received() instanceof Received.Kept kept) {
            if (!told.leads() || !target.asksForLevels()) {
                kept.answer().lookedAt();
            }
            serving.serve(request, kept.answer(), told.how());
        } else if (told.received() instanceof Received.Single single) {
            Singles.write(request, single);
        }
    }
}
