package io.parvis.link.check;

import io.parvis.problem.Problem;
import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import io.parvis.problem.ProblemMappers;
import io.quarkus.oidc.OIDCException;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Operators cannot be told from others while their OpenID Connect provider is away: their routes wait for it. */
final class ProviderFailure {
    private static final Logger LOG = Logger.getLogger(ProviderFailure.class);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(10);

    @ServerExceptionMapper
    RestResponse<Problem> away(OIDCException thrown, HttpServerRequest request) {
        LOG.warnf("The OpenID Connect provider cannot be asked: %s", thrown.getMessage());
        return ProblemMappers.answer(
                ProblemException.retryAfter(
                        ProblemKind.NOT_READY, "The OpenID Connect provider cannot be reached.", TRY_AGAIN),
                request);
    }
}
