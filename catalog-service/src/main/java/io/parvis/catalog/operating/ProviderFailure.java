package io.parvis.catalog.operating;

import io.parvis.problem.Problem;
import io.parvis.problem.ProblemMappers;
import io.quarkus.oidc.OIDCException;
import io.vertx.core.http.HttpServerRequest;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Operators' routes wait for their OpenID Connect provider. */
final class ProviderFailure {
    @ServerExceptionMapper
    RestResponse<Problem> away(OIDCException thrown, HttpServerRequest request) {
        return ProblemMappers.providerAway(thrown, request);
    }
}
