package io.parvis.gateway.forwarding;

import io.parvis.gateway.routing.Service;
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
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;

/** What happens to a request on its way to a service, and to the answer on its way back. */
final class Passage implements ProxyInterceptor {
    private static final Logger LOG = Logger.getLogger(Passage.class);
    private static final String RETRY_SECONDS = "5";

    private final Service service;
    private final Problems problems;

    Passage(Service service, Problems problems) {
        this.service = service;
        this.problems = problems;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        HttpServerRequest caller = request.proxiedRequest();
        // rebuilt from what was judged, so that an absolute form of the target cannot say something else
        request.setURI(caller.query() == null ? caller.path() : caller.path() + "?" + caller.query());
        Headers.prepareRequest(request.headers(), caller);
        return context.sendRequest()
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
        Headers.prepareAnswer(context.response().headers());
        return context.sendResponse();
    }

    private ProxyResponse failed(ProxyRequest request, Throwable cause) {
        Failure failure = Failure.of(cause);
        HttpServerRequest caller = request.proxiedRequest();
        LOG.logf(
                caller.response().closed() ? Level.DEBUG : Level.WARN, // a caller who left is no trouble of the service
                "%s service, %s %s: %s (%s)",
                service.label(),
                caller.method(),
                caller.path(),
                failure.detail(),
                cause);
        ProxyResponse answer = request.release()
                .response()
                .setStatusCode(failure.kind().status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store")
                .setBody(Body.body(problems.body(failure.kind(), failure.detail(), caller)));
        return failure.kind() == ProblemKind.NOT_READY ? answer.putHeader("Retry-After", RETRY_SECONDS) : answer;
    }
}
