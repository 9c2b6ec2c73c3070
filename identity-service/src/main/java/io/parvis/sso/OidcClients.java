package io.parvis.sso;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import io.parvis.startup.Starting;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The clients of all points of sale whose visitors log in by OpenID Connect, and which of them a request is about. */
@Singleton
@Startup(Starting.BEFORE_TASKS)
public final class OidcClients implements TenantConfigResolver {
    private static final Pattern CALLBACK = Pattern.compile("/v1/([^/]+)/sso/callback");

    private final Map<String, OidcClient> bySlug = new HashMap<>();

    OidcClients(PointsOfSale pointsOfSale, SsoSettings settings) {
        for (PointOfSale pos : pointsOfSale.all()) {
            SsoSettings.Identity identity =
                    settings.pointsOfSale().get(pos.slug()).identity();
            if (identity.provider() == ProviderKind.OIDC) {
                String at = "parvis.points-of-sale." + pos.slug() + ".identity.";
                bySlug.put(pos.slug(), OidcClient.of(pos.slug(), at, identity));
            }
        }
    }

    Optional<OidcClient> find(PointOfSale pos) {
        return find(pos.slug());
    }

    Optional<OidcClient> find(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    /**
     * The client of a point of sale.
     *
     * @throws ProblemException 404 when it has none
     */
    OidcClient of(PointOfSale pos) {
        return find(pos)
                .orElseThrow(() -> ProblemException.of(
                        ProblemKind.UNKNOWN_ROUTE,
                        "The point of sale '" + pos.slug() + "' has no single sign-on by OpenID Connect."));
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext context, OidcRequestContext<OidcTenantConfig> request) {
        Matcher callback = CALLBACK.matcher(context.normalizedPath());
        OidcClient client = callback.matches() ? bySlug.get(callback.group(1)) : null;
        return client == null ? Uni.createFrom().nullItem() : Uni.createFrom().item(client.tenant());
    }
}
