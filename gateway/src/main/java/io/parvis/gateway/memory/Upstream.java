package io.parvis.gateway.memory;

import io.parvis.gateway.memory.Received.Kept;
import io.parvis.gateway.memory.Received.Single;
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
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jboss.logging.Logger;

/**
 * Asks services for what may be kept. They hear nothing of who asked: no cookie, no address, no host name could find its
 * way into an answer for everybody.
 */
@Singleton
public final class Upstream {
    private static final Logger LOG = Logger.getLogger(Upstream.class);

    private final ServiceClients clients;
    private final Generations generations;
    private final Keeping keeping;
    private final Clock clock;
    private final boolean traced;

    Upstream(ServiceClients clients, Generations generations, Keeping keeping, Clock clock, Recording recording) {
        this.traced = recording.isOn();
        this.clients = clients;
        this.generations = generations;
        this.keeping = keeping;
        this.clock = clock;
    }

    public Source source(Question question) {
        return new Source() {
            @Override
            public Future<Received> receive(Answer kept, String trace) {
                return ask(question, kept, trace);
            }

            @Override
            public long generation() {
                return generations.of(question.service(), question.pos());
            }
        };
    }

    private Future<Received> ask(Question question, Answer kept, String trace) {
        long generation = generations.of(question.service(), question.pos());
        return sent(question, kept, trace)
                .recover(cause ->
                        Failure.isLostConnection(cause) ? sent(question, kept, trace) : Future.failedFuture(cause))
                .compose(response -> Unusable.check(question.service(), response))
                .compose(response -> received(question, response, kept, generation));
    }

    private Future<HttpClientResponse> sent(Question question, Answer kept, String trace) {
        return clients.exchange(
                question.service(),
                () -> clients.request(question.service(), HttpMethod.GET)
                        .map(request -> prepared(request, question, kept, trace))
                        .compose(HttpClientRequest::send)
                        .map(response -> response.exceptionHandler(broken -> LOG.debug("Answer broken off", broken))));
    }

    private HttpClientRequest prepared(HttpClientRequest request, Question question, Answer kept, String trace) {
        request.setURI(question.target())
                .putHeader(
                        HttpHeaders.ACCEPT,
                        question.key().accept().isEmpty()
                                ? "*/*"
                                : question.key().accept());
        if (!traced) {
            request.putHeader(Traceparent.HEADER, trace);
        }
        if (!question.key().language().isEmpty()) {
            request.putHeader(HttpHeaders.ACCEPT_LANGUAGE, question.key().language());
        }
        if (kept != null) {
            request.putHeader(HttpHeaders.IF_NONE_MATCH, kept.etag());
        }
        return request;
    }

    private Future<Received> received(Question question, HttpClientResponse response, Answer kept, long generation) {
        long now = clock.millis();
        if (response.statusCode() == 304 && kept != null) {
            Caching again =
                    Caching.of(response.getHeader(HttpHeaders.CACHE_CONTROL)).orElse(kept.caching());
            return response.end().map(new Kept(kept.renewed(again, now, generation)));
        }
        var caching = keeping.keepable(response.statusCode(), response.headers());
        if (caching.isPresent()) {
            return response.body()
                    .compose(body -> keeping.answer(
                            response.headers(), body, caching.get(), now, generation, Looked.in(question)))
                    .map(Kept::new);
        }
        if (keeping.isShort(response.headers())) {
            return response.body()
                    .map(body -> response.statusCode() == 200
                            ? new Received.EachAlone()
                            : new Single(response.statusCode(), response.headers(), body));
        }
        response.request().reset();
        return Future.succeededFuture(new Received.EachAlone());
    }
}
