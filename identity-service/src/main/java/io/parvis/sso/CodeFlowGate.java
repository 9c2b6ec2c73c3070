package io.parvis.sso;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemMappers;
import io.parvis.sso.xml.Refusal;
import io.parvis.sso.xml.Refused;
import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import org.jboss.logging.Logger;
import org.jose4j.jwt.consumer.InvalidJwtException;

/**
 * Stands around Quarkus' code flow at its redirect address. What the browser has not asked for does not get as far as the
 * provider; what fails inside ends like every other login that is refused, and not with a bare 401.
 */
@Singleton
final class CodeFlowGate {
    /** Quarkus runs its own handlers in the order of negated priorities. */
    private static final int BEFORE_AUTHORIZATION = -SecurityHandlerPriorities.AUTHORIZATION - 10;

    private static final Logger LOG = Logger.getLogger("io.parvis.sso");
    private static final String STATE_COOKIE = "q_auth_";

    private final PointsOfSale pointsOfSale;
    private final OidcClients clients;
    private final OidcAnswers answers;
    private final Throttle throttle;
    private final AnswerWriter writer;

    CodeFlowGate(
            PointsOfSale pointsOfSale,
            OidcClients clients,
            OidcAnswers answers,
            Throttle throttle,
            AnswerWriter writer) {
        this.pointsOfSale = pointsOfSale;
        this.clients = clients;
        this.answers = answers;
        this.throttle = throttle;
        this.writer = writer;
    }

    void open(@Observes Router router) {
        router.route("/v1/:pos/sso/callback")
                .order(BEFORE_AUTHORIZATION)
                .handler(this::before)
                .failureHandler(this::failed);
    }

    private void before(RoutingContext context) {
        HttpServerRequest request = context.request();
        try {
            PointOfSale pos = pointsOfSale.get(context.pathParam("pos"));
            clients.of(pos);
            if (isAnswer(context)) {
                Caller caller = Caller.of(request);
                throttle.pass(caller.address());
                if (!asked(pos, context)) {
                    writer.write(context, answers.unasked(pos, caller));
                    return;
                }
            }
        } catch (ProblemException problem) {
            writer.write(context, ProblemMappers.answer(problem, request));
            return;
        }
        context.next();
    }

    private static boolean isAnswer(RoutingContext context) {
        return List.of("code", "error", "state").stream().anyMatch(context.queryParams()::contains);
    }

    /** Whether the answer names a state that this browser keeps. Quarkus would begin anew, and again, without cookies. */
    private static boolean asked(PointOfSale pos, RoutingContext context) {
        List<String> state = context.queryParam("state");
        return state.size() == 1 && context.request().getCookie(STATE_COOKIE + pos.slug() + "_" + state.get(0)) != null;
    }

    private void failed(RoutingContext context) {
        Throwable why = context.failure();
        if (why == null
                || why instanceof AuthenticationRedirectException
                || why instanceof AuthenticationFailedException
                || context.response().ended()) {
            context.next();
            return;
        }
        PointOfSale pos = pointsOfSale.get(context.pathParam("pos"));
        Caller caller = Caller.of(context.request());
        Refusal reason = reason(context, why);
        LOG.warnf("The code flow of %s broke: %s, reference %s", pos.slug(), trail(why), caller.trace());
        context.vertx()
                .executeBlocking(() -> answers.failed(pos, caller, reason), false)
                .onSuccess(answer -> writer.write(context, answer))
                .onFailure(context::fail);
    }

    private static Refusal reason(RoutingContext context, Throwable why) {
        if (context.get(AuthorizationCodeTokens.class.getName()) != null) {
            return Refusal.TOKEN_REFUSED;
        }
        boolean silent = false;
        for (Throwable cause = why; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return refused.reason();
            }
            // Quarkus puts the cause in the place of a call that failed, and one that took too long has none
            silent |= cause instanceof IOException || cause instanceof NullPointerException;
        }
        return isAnswer(context) && !silent ? Refusal.CODE_REFUSED : Refusal.PROVIDER_UNREACHABLE;
    }

    /** What broke, by its classes alone: messages tell what is in a token. */
    private static String trail(Throwable why) {
        StringBuilder trail = new StringBuilder();
        for (Throwable cause = why; cause != null; cause = cause.getCause()) {
            trail.append(trail.isEmpty() ? "" : ", by ").append(cause.getClass().getSimpleName());
            if (cause instanceof InvalidJwtException token) {
                trail.append(token.getErrorDetails().stream()
                        .map(detail -> detail.getErrorCode())
                        .toList());
            }
        }
        return trail.toString();
    }
}
