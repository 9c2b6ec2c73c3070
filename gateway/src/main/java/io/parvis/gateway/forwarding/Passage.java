package io.parvis.gateway.forwarding;

import io.parvis.gateway.refusing.Problems;
import io.parvis.gateway.refusing.Refusals;
import io.parvis.gateway.routing.Service;
import io.parvis.gateway.upstream.Failure;
import io.parvis.gateway.upstream.ServiceClients;
import io.parvis.problem.Problem;
import io.parvis.problem.ProblemKind;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;

/** What happens to a request on its way to a service, and to the answer on its way back. */
final class Passage implements ProxyInterceptor {
    private final Service service;
    private final ServiceClients clients;
    private final Targets targets;
    private final Problems problems;

    Passage(Service service, ServiceClients clients, Targets targets, Problems problems) {
        this.service = service;
        this.clients = clients;
        this.targets = targets;
        this.problems = problems;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        HttpServerRequest caller = request.proxiedRequest();
        // rebuilt from what was judged, so that an absolute form of the target cannot say something else
        request.setURI(targets.of(caller.path(), caller.query()).orElseThrow().base());
        Headers.prepareRequest(request.headers(), caller);
        return clients.exchange(service, context::sendRequest)
                .recover(cause -> mayBeRepeated(caller, cause) ? repeated(context) : Future.failedFuture(cause))
                .recover(cause -> Future.succeededFuture(failed(request, cause)));
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
        ProxyResponse answer = context.response();
        Headers.prepareAnswer(answer.headers());
        Body body = answer.getBody();
        if (body != null) {
            answer.setBody(
                    Body.body(new CutShort(body.stream(), context.request().proxiedRequest()), body.length()));
        }
        return context.sendResponse();
    }

    private ProxyResponse failed(ProxyRequest request, Throwable cause) {
        HttpServerRequest caller = request.proxiedRequest();
        Failure failure = Refusals.noted(service, caller, cause);
        ProxyResponse answer = request.release()
                .response()
                .setStatusCode(failure.kind().status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store")
                .setBody(Body.body(problems.body(failure.kind(), failure.detail(), caller)));
        return failure.kind() == ProblemKind.NOT_READY
                ? answer.putHeader("Retry-After", Refusals.RETRY_SECONDS)
                : answer;
    }
}
