package io.parvis.sso;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.site.ReturnUrls;
import io.parvis.sso.xml.Refused;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import org.jboss.resteasy.reactive.RestResponse;

/** Takes what an OpenID Connect provider has said; what is refused ends on the one plain page. */
@Singleton
final class OidcAnswers {
    private final OidcClients clients;
    private final OidcSignOn signOn;
    private final ReturnUrls returnUrls;
    private final Throttle throttle;
    private final Outcomes outcomes;

    OidcAnswers(OidcClients clients, OidcSignOn signOn, ReturnUrls returnUrls, Throttle throttle, Outcomes outcomes) {
        this.clients = clients;
        this.signOn = signOn;
        this.returnUrls = returnUrls;
        this.throttle = throttle;
        this.outcomes = outcomes;
    }

    RestResponse<String> loggedIn(PointOfSale pos, HttpServerRequest request, String contactNumber) {
        return take(pos, request, caller -> signOn.loggedIn(pos, caller, contactNumber));
    }

    RestResponse<String> declined(PointOfSale pos, HttpServerRequest request, String error) {
        return take(pos, request, caller -> signOn.declined(pos, caller, error));
    }

    private interface Step {
        RestResponse<String> of(Caller caller) throws Refused;
    }

    private RestResponse<String> take(PointOfSale pos, HttpServerRequest request, Step step) {
        Caller caller = Caller.of(request);
        OidcClient client = clients.of(pos);
        throttle.pass(caller.address());
        try {
            return step.of(caller);
        } catch (Refused refused) {
            outcomes.refused(pos, refused.reason(), caller.trace());
            String again = client.gateway() + "/v1/" + pos.slug() + "/sso/login";
            return Pages.loginRefused(pos, caller, again, returnUrls.home(pos));
        }
    }
}
