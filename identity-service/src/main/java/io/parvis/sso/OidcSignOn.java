package io.parvis.sso;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.session.BrowserCookie;
import io.parvis.session.BrowserCookie.SameSite;
import io.parvis.session.SessionRules;
import io.parvis.session.Sessions;
import io.parvis.session.Tokens;
import io.parvis.sso.xml.Refusal;
import io.parvis.sso.xml.Refused;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Logging in and out by OpenID Connect. Quarkus carries the code flow, with PKCE and nonce, when the browser comes to the
 * callback; here it is decided where the visitor goes, and the session begun.
 */
@Singleton
final class OidcSignOn {
    private static final Duration LOGIN_WITHIN = Duration.ofMinutes(10);
    private static final Set<String> NOBODY =
            Set.of("login_required", "interaction_required", "consent_required", "account_selection_required");
    /** The visitor would rather not. */
    private static final String CANCELLED = "access_denied";

    private final OidcClients clients;
    private final Requests requests;
    private final Sessions sessions;
    private final SessionRules rules;
    private final LocalLogout localLogout;
    private final Outcomes outcomes;
    private final Clock clock;

    OidcSignOn(
            OidcClients clients,
            Requests requests,
            Sessions sessions,
            SessionRules rules,
            LocalLogout localLogout,
            Outcomes outcomes,
            Clock clock) {
        this.clients = clients;
        this.requests = requests;
        this.sessions = sessions;
        this.rules = rules;
        this.localLogout = localLogout;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    RestResponse<String> begin(PointOfSale pos, Caller caller, URI returnUrl, boolean passive) {
        OidcClient client = clients.of(pos);
        String attempt = Tokens.fresh();
        requests.remember(
                Requests.Kind.LOGIN,
                pos,
                attempt,
                new PendingRequest(
                        returnUrl.toString(),
                        "",
                        "",
                        caller.cookie(rules.cookie(pos).name()).map(Tokens::hash),
                        clock.instant().plus(LOGIN_WITHIN),
                        passive));
        URI callback =
                URI.create(client.gateway() + "/v1/" + pos.slug() + "/sso/callback" + (passive ? "?prompt=none" : ""));
        return Pages.redirect(callback, attemptCookie(pos, client).set(attempt, LOGIN_WITHIN));
    }

    RestResponse<String> loggedIn(PointOfSale pos, Caller caller, OidcPerson person) throws Refused {
        OidcClient client = clients.of(pos);
        PendingRequest asked = asked(pos, caller, client);
        String contactNumber = person.contactNumber();
        if (contactNumber.isEmpty()) {
            return refuse(pos, caller, asked, Refusal.CONTACT_MISSING);
        }
        if (!client.contactPattern().matcher(contactNumber).matches()) {
            return refuse(pos, caller, asked, Refusal.CONTACT_FORMAT);
        }
        asked.previousSession().ifPresent(previous -> sessions.end(pos, previous));
        String token = sessions.begin(pos, contactNumber, "oidc", person.name(), Optional.empty());
        outcomes.happened(pos, "login");
        return Pages.redirect(
                URI.create(asked.returnUrl()),
                rules.cookie(pos).set(token),
                attemptCookie(pos, client).clear());
    }

    /** @param error what the provider says instead of a code */
    RestResponse<String> declined(PointOfSale pos, Caller caller, String error) throws Refused {
        PendingRequest asked = asked(pos, caller, clients.of(pos));
        if (error.equals(CANCELLED) || NOBODY.contains(error)) {
            outcomes.happened(pos, error.equals(CANCELLED) ? "declined" : "nobody");
            return nobody(pos, asked);
        }
        return refuse(pos, caller, asked, Refusal.PROVIDER_ERROR);
    }

    /** Ends what this browser asked, which failed; empty unless it was asked without a page. */
    Optional<RestResponse<String>> silently(PointOfSale pos, Caller caller, Refusal reason) {
        try {
            return Optional.of(refuse(pos, caller, asked(pos, caller, clients.of(pos)), reason));
        } catch (Refused | RuntimeException shown) {
            // without Redis nobody knows what was asked
            return Optional.empty();
        }
    }

    private RestResponse<String> refuse(PointOfSale pos, Caller caller, PendingRequest asked, Refusal reason)
            throws Refused {
        if (!asked.passive()) {
            throw new Refused(reason);
        }
        outcomes.refused(pos, reason, caller.trace());
        return nobody(pos, asked);
    }

    private RestResponse<String> nobody(PointOfSale pos, PendingRequest asked) {
        return Pages.nobody(
                URI.create(asked.returnUrl()),
                attemptCookie(pos, clients.of(pos)).clear());
    }

    RestResponse<String> logout(PointOfSale pos, Caller caller, URI returnUrl) {
        String clear = rules.cookie(pos).clear();
        if (localLogout.of(pos, caller).isEmpty()) {
            return Pages.redirect(returnUrl, clear);
        }
        OidcClient client = clients.of(pos);
        URI to = client.logout()
                .map(url -> UriBuilder.fromUri(url)
                        .queryParam("client_id", "{client}")
                        .queryParam("post_logout_redirect_uri", "{back}")
                        .buildFromEncoded(encode(client.clientId()), encode(returnUrl.toString())))
                .orElse(returnUrl);
        return Pages.redirect(to, clear);
    }

    /** What this browser asked; a second tab may have overtaken it. */
    private PendingRequest asked(PointOfSale pos, Caller caller, OidcClient client) throws Refused {
        String attempt = caller.cookie(attemptCookie(pos, client).name()).orElse("");
        return requests.consume(Requests.Kind.LOGIN, pos, attempt);
    }

    private static BrowserCookie attemptCookie(PointOfSale pos, OidcClient client) {
        boolean secure = client.gateway().getScheme().equals("https");
        return new BrowserCookie("parvis-attempt-" + pos.slug(), secure, Optional.empty(), SameSite.LAX);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
