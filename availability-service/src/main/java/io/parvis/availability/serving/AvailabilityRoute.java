package io.parvis.availability.serving;

import io.parvis.published.EntityTags;
import io.parvis.published.Published;
import io.parvis.query.Acceptance;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/**
 * The quick way to {@link AvailabilityResource}: pages ask what they asked before, and most often the answer lies ready.
 * Then it is given here, before the address is checked, which could be read before, permissions, which it needs none of,
 * and the REST layer. Whatever is out of the ordinary goes on to the resource.
 */
@Singleton
final class AvailabilityRoute {
    /** After the request has its trace. */
    private static final int ORDER = -9_500;

    private static final String BEGIN = "/v1/";
    private static final String END = "/availability";

    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json");
    private static final CharSequence VARIES = HttpHeaders.createOptimized(Published.VARIES);

    private final Questions questions;
    private final Answers answers;
    private final Clock clock;

    AvailabilityRoute(Questions questions, Answers answers, Clock clock) {
        this.questions = questions;
        this.answers = answers;
        this.clock = clock;
    }

    void routes(@Observes Router router) {
        // parameters of the path would make Vert.x read those of the query, fifty ids of them
        router.get().order(ORDER).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = request.path();
        if (!isOurs(path) || !Acceptance.plainlyTakesJson(request.getHeader(HttpHeaders.ACCEPT))) {
            context.next();
            return;
        }
        String slug = path.substring(BEGIN.length(), path.length() - END.length());
        Optional<Question> question = questions.atHand(slug, request);
        Optional<ReadyAnswer> answer = question.flatMap(answers::atHand);
        if (answer.isEmpty()) {
            context.next();
            return;
        }
        give(answer.get(), question.get().language(), request);
    }

    private static boolean isOurs(String path) {
        return path != null
                && path.length() > BEGIN.length() + END.length()
                && path.startsWith(BEGIN)
                && path.endsWith(END);
    }

    private void give(ReadyAnswer answer, String language, HttpServerRequest request) {
        HttpServerResponse response = request.response();
        response.headers()
                .set(HttpHeaders.ETAG, answer.etag())
                .set(HttpHeaders.VARY, VARIES)
                .set(HttpHeaders.CACHE_CONTROL, answer.caching(clock.millis()))
                .set(HttpHeaders.CONTENT_LANGUAGE, language);
        if (EntityTags.match(request.getHeader(HttpHeaders.IF_NONE_MATCH), answer.etag())) {
            response.setStatusCode(304).end();
        } else {
            response.putHeader(HttpHeaders.CONTENT_TYPE, JSON).end(answer.body());
        }
    }
}
