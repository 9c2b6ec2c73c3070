package io.parvis.sso;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.site.ReturnUrls;
import io.parvis.sso.xml.Refusal;
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

    RestResponse<String> loggedIn(PointOfSale pos, HttpServerRequest request, OidcPerson person) {
        return take(pos, request, caller -> signOn.loggedIn(pos, caller, person));
    }

    RestResponse<String> declined(PointOfSale pos, HttpServerRequest request, String error) {
        throttle.pass(Caller.of(request).address());
        return take(pos, request, caller -> signOn.declined(pos, caller, error));
    }

    /** The provider answers what this browser did not ask. What it did ask, if anything, stands. */
    RestResponse<String> unasked(PointOfSale pos, Caller caller) {
        return refused(pos, caller, Refusal.STATE_UNKNOWN);
    }

    /** The code flow broke: the login is over, and where nobody was to notice it nobody does. */
    RestResponse<String> failed(PointOfSale pos, Caller caller, Refusal reason) {
        return signOn.silently(pos, caller, reason).orElseGet(() -> refused(pos, caller, reason));
    }

    private interface Step {
        RestResponse<String> of(Caller caller) throws Refused;
    }

    private RestResponse<String> take(PointOfSale pos, HttpServerRequest request, Step step) {
        Caller caller = Caller.of(request);
        try {
            return step.of(caller);
        } catch (Refused refused) {
            return refused(pos, caller, refused.reason());
        }
    }

    private RestResponse<String> refused(PointOfSale pos, Caller caller, Refusal reason) {
        outcomes.refused(pos, reason, caller.trace());
        String again = clients.of(pos).gateway() + "/v1/" + pos.slug() + "/sso/login";
        return Pages.loginRefused(pos, caller, again, returnUrls.home(pos));
    }
}
