package io.parvis.sso;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import jakarta.inject.Singleton;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

/** Logs visitors in and out by whatever their point of sale has. */
@Singleton
final class SignOns {
    private final SsoSettings settings;
    private final ServiceProviders services;
    private final OidcClients clients;
    private final SamlLogin samlLogin;
    private final SamlLogout samlLogout;
    private final OidcSignOn oidc;

    SignOns(
            SsoSettings settings,
            ServiceProviders services,
            OidcClients clients,
            SamlLogin samlLogin,
            SamlLogout samlLogout,
            OidcSignOn oidc) {
        this.settings = settings;
        this.services = services;
        this.clients = clients;
        this.samlLogin = samlLogin;
        this.samlLogout = samlLogout;
        this.oidc = oidc;
    }

    RestResponse<String> login(PointOfSale pos, Caller caller, URI returnUrl, boolean passive) {
        return switch (kind(pos)) {
            case SAML -> samlLogin.begin(pos, caller, returnUrl, passive);
            case OIDC -> oidc.begin(pos, caller, returnUrl, passive);
            case NONE -> throw none(pos);
        };
    }

    RestResponse<String> logout(PointOfSale pos, Caller caller, URI returnUrl) {
        return switch (kind(pos)) {
            case SAML -> samlLogout.begin(pos, caller, returnUrl);
            case OIDC -> oidc.logout(pos, caller, returnUrl);
            case NONE -> throw none(pos);
        };
    }

    /**
     * The gateway's address as browsers see it.
     *
     * @throws ProblemException 404 when the point of sale has no single sign-on
     */
    URI gateway(PointOfSale pos) {
        return switch (kind(pos)) {
            case SAML -> services.of(pos).addresses().gateway();
            case OIDC -> clients.of(pos).gateway();
            case NONE -> throw none(pos);
        };
    }

    private ProviderKind kind(PointOfSale pos) {
        return settings.pointsOfSale().get(pos.slug()).identity().provider();
    }

    private static ProblemException none(PointOfSale pos) {
        return ProblemException.of(
                ProblemKind.UNKNOWN_ROUTE, "The point of sale '" + pos.slug() + "' has no single sign-on.");
    }
}
