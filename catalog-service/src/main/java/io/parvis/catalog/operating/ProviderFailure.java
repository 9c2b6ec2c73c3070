package io.parvis.catalog.operating;

import io.parvis.problem.Problem;
import io.parvis.problem.ProblemMappers;
import io.parvis.spell.Spells;
import io.quarkus.oidc.OIDCException;
import io.vertx.core.http.HttpServerRequest;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Operators' routes wait for their OpenID Connect provider. */
final class ProviderFailure {
    private final Spells spells;

    ProviderFailure(Spells spells) {
        this.spells = spells;
    }

    @ServerExceptionMapper
    RestResponse<Problem> away(OIDCException thrown, HttpServerRequest request) {
        return ProblemMappers.providerAway(spells, thrown, request);
    }
}
