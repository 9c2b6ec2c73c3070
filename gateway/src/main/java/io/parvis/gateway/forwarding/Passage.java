package io.parvis.gateway.forwarding;

import io.parvis.gateway.composing.Composition;
import io.parvis.gateway.composing.Part;
import io.parvis.gateway.refusing.Problems;
import io.parvis.gateway.refusing.Refusals;
import io.parvis.gateway.routing.Service;
import io.parvis.gateway.upstream.Failure;
import io.parvis.gateway.upstream.ServiceClients;
import io.parvis.problem.Problem;
import io.parvis.problem.ProblemKind;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Optional;
import java.util.Set;

/** What happens to a request on its way to a service, and to the answer on its way back. */
final class Passage implements ProxyInterceptor {
    private static final String UPLOAD = "upload";

    private final Service service;
    private final ServiceClients clients;
    private final Targets targets;
    private final Problems problems;
    private final Upload.Bounds bounds;

    Passage(Service service, ServiceClients clients, Targets targets, Problems problems, Upload.Bounds bounds) {
        this.service = service;
        this.clients = clients;
        this.targets = targets;
        this.problems = problems;
        this.bounds = bounds;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        HttpServerRequest caller = request.proxiedRequest();
        // rebuilt from what was judged, so that an absolute form of the target cannot say something else
        request.setURI(target(caller).base());
        Headers.prepareRequest(request.headers(), caller);
        if (Upload.isOf(caller)) {
            Upload upload = new Upload(caller, bounds);
            request.setBody(Body.body(upload, request.getBody().length()));
            context.set(UPLOAD, upload);
        }
        return clients.exchange(service, context::sendRequest)
                .recover(cause -> mayBeRepeated(caller, cause) ? repeated(context) : Future.failedFuture(cause))
                .recover(cause -> Future.succeededFuture(failed(context, cause)));
    }

    private Target target(HttpServerRequest caller) {
        return targets.of(caller.path(), caller.query()).orElseThrow();
    }

    /** Only questions are repeated, never what may have been done already. */
    private static boolean mayBeRepeated(HttpServerRequest caller, Throwable cause) {
        boolean question =
                caller.method().equals(HttpMethod.GET) || caller.method().equals(HttpMethod.HEAD);
        return question && Failure.isLostConnection(cause) && !caller.response().closed();
    }

    private static Future<ProxyResponse> repeated(ProxyContext context) {
        context.request().setBody(null); // there was none to speak of, and it has been read
        return context.sendRequest();
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        HttpServerRequest caller = context.request().proxiedRequest();
        ProxyResponse answer = context.response();
        UnreadCaching.show(answer.headers());
        Headers.prepareAnswer(answer.headers());
        if (answer.getBody() != null) {
            answer.setBody(body(answer, caller));
        }
        Future<Void> sent = context.sendResponse();
        Upload upload = context.get(UPLOAD, Upload.class);
        return upload == null ? sent : sent.onComplete(done -> upload.answered(caller));
    }

    private Body body(ProxyResponse answer, HttpServerRequest caller) {
        CutShort body = new CutShort(answer.getBody().stream(), caller);
        Set<Part> missing = target(caller).composition().map(Composition::parts).orElse(Set.of());
        if (missing.isEmpty() || !isPlainJson(answer)) {
            return Body.body(body, answer.getBody().length());
        }
        answer.headers().remove(HttpHeaders.CONTENT_LENGTH);
        return Body.body(new WithPartial(body, missing));
    }

    private static boolean isPlainJson(ProxyResponse answer) {
        String type = answer.headers().get(HttpHeaders.CONTENT_TYPE);
        return answer.getStatusCode() == 200
                && type != null
                && type.startsWith("application/json")
                && !answer.headers().contains(HttpHeaders.CONTENT_ENCODING);
    }

    private ProxyResponse failed(ProxyContext context, Throwable cause) {
        ProxyRequest request = context.request();
        HttpServerRequest caller = request.proxiedRequest();
        Optional<Upload.Refusal> refusal =
                Optional.ofNullable(context.get(UPLOAD, Upload.class)).flatMap(Upload::refusal);
        if (refusal.isPresent()) {
            Upload.announceEnd(caller);
            return problem(request, refusal.get().kind(), refusal.get().detail());
        }
        Failure failure = Refusals.noted(service, caller, cause);
        ProxyResponse answer = problem(request, failure.kind(), failure.detail());
        return failure.kind() == ProblemKind.NOT_READY
                ? answer.putHeader("Retry-After", Refusals.RETRY_SECONDS)
                : answer;
    }

    private ProxyResponse problem(ProxyRequest request, ProblemKind kind, String detail) {
        return request.release()
                .response()
                .setStatusCode(kind.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store")
                .setBody(Body.body(problems.body(kind, detail, request.proxiedRequest())));
    }
}
