package io.parvis.sso;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.session.Sessions;
import io.parvis.sso.ProviderKeys.Known;
import io.parvis.sso.saml.SignedQuery;
import io.parvis.sso.xml.Refusal;
import io.parvis.sso.xml.Refused;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Ends sessions here when the OpenID Connect provider says that they have ended there. */
@Singleton
final class BackChannelLogout {
    private final OidcClients clients;
    private final Requests requests;
    private final Sessions sessions;
    private final Throttle throttle;
    private final Outcomes outcomes;
    private final LogoutTokens tokens;
    private final Clock clock;
    private final Map<String, ProviderKeys> keysBySlug = new ConcurrentHashMap<>();

    BackChannelLogout(
            OidcClients clients,
            Requests requests,
            Sessions sessions,
            Throttle throttle,
            Outcomes outcomes,
            Clock clock) {
        this.clients = clients;
        this.requests = requests;
        this.sessions = sessions;
        this.throttle = throttle;
        this.outcomes = outcomes;
        this.tokens = new LogoutTokens(clock);
        this.clock = clock;
    }

    /** @param form the body: {@code logout_token}, once */
    void hear(PointOfSale pos, Caller caller, String form) throws Refused {
        OidcClient client = clients.of(pos);
        LogoutToken token = verified(pos, client, caller, new SignedQuery(form).required("logout_token"));
        requests.once(pos, token.id(), token.burntUntil(), () -> end(pos, token));
        outcomes.happened(pos, "logout-by-provider");
    }

    private void end(PointOfSale pos, LogoutToken token) {
        if (token.subject().isPresent()) {
            sessions.endNamed(
                    pos, token.subject().get(), token.session().map(List::of).orElse(List.of()));
        } else {
            sessions.endBegunWith(pos, token.session().orElseThrow());
        }
    }

    /** All of a provider's messages come from one address: only those that make us ask it are held to a rate. */
    private LogoutToken verified(PointOfSale pos, OidcClient client, Caller caller, String token) throws Refused {
        ProviderKeys keys = keysBySlug.computeIfAbsent(pos.slug(), slug -> new ProviderKeys(client.provider(), clock));
        Optional<Known> known = keys.known();
        if (known.isPresent()) {
            try {
                return tokens.verify(token, client.clientId(), known.get());
            } catch (Refused refused) {
                if (refused.reason() != Refusal.KEY_UNKNOWN) {
                    throw refused;
                }
            }
        }
        throttle.pass(caller.address());
        return tokens.verify(token, client.clientId(), keys.read());
    }
}
