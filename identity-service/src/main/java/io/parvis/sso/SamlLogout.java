package io.parvis.sso;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.session.Session;
import io.parvis.session.Session.ProviderName;
import io.parvis.session.SessionRules;
import io.parvis.session.Sessions;
import io.parvis.session.Tokens;
import io.parvis.site.ReturnUrls;
import io.parvis.sso.saml.Binding;
import io.parvis.sso.saml.IdentityProvider;
import io.parvis.sso.saml.IdentityProvider.Endpoints;
import io.parvis.sso.saml.LogoutMessage;
import io.parvis.sso.saml.NameId;
import io.parvis.sso.saml.SignedQuery;
import io.parvis.sso.xml.Refused;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;

/** Logging out by SAML: begun here, or by the identity provider. */
@Singleton
final class SamlLogout {
    private static final Duration ANSWERED_WITHIN = Duration.ofMinutes(10);
    /** As long as a message may be on its way, and some more. */
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private static final int LONGEST_RELAY_STATE = 80;

    private final ServiceProviders services;
    private final IdentityProviders providers;
    private final Requests requests;
    private final Sessions sessions;
    private final SessionRules rules;
    private final ReturnUrls returnUrls;
    private final LocalLogout localLogout;
    private final Outcomes outcomes;
    private final Clock clock;

    SamlLogout(
            ServiceProviders services,
            IdentityProviders providers,
            Requests requests,
            Sessions sessions,
            SessionRules rules,
            ReturnUrls returnUrls,
            LocalLogout localLogout,
            Outcomes outcomes,
            Clock clock) {
        this.services = services;
        this.providers = providers;
        this.requests = requests;
        this.sessions = sessions;
        this.rules = rules;
        this.returnUrls = returnUrls;
        this.localLogout = localLogout;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /** Ends the visitor's sessions here, whatever happens then, and asks the identity provider to do the same. */
    RestResponse<String> begin(PointOfSale pos, Caller caller, URI returnUrl) {
        String clear = rules.cookie(pos).clear();
        Optional<Session> session = localLogout.of(pos, caller);
        if (session.isEmpty()) {
            return Pages.redirect(returnUrl, clear);
        }
        ServiceProvider service = services.of(pos);
        Endpoints there = providers.find(pos).map(IdentityProvider::logout).orElse(Endpoints.NONE);
        Optional<Binding> binding = there.choose(service.binding());
        Optional<ProviderName> name = session.get().name();
        if (binding.isEmpty() || name.isEmpty()) {
            return Pages.redirect(returnUrl, clear);
        }
        return ask(service, caller, there.at(binding.get()).orElseThrow(), binding.get(), name.get(), returnUrl);
    }

    private RestResponse<String> ask(
            ServiceProvider service, Caller caller, URI to, Binding binding, ProviderName name, URI returnUrl) {
        PointOfSale pos = service.pos();
        String id = Tokens.messageId();
        requests.remember(
                Requests.Kind.LOGOUT,
                pos,
                id,
                new PendingRequest(
                        returnUrl.toString(),
                        "",
                        "",
                        Optional.empty(),
                        clock.instant().plus(ANSWERED_WITHIN),
                        false));
        NameId nameId = new NameId(name.value(), name.format(), name.qualifier(), name.serviceQualifier());
        String xml = service.messages().logoutRequest(id, to, nameId, name.sessionIndex());
        return Pages.deliver(
                pos,
                caller,
                service.messenger().send(binding, to, "SAMLRequest", xml, Optional.empty()),
                rules.cookie(pos).clear());
    }

    /** Takes what the identity provider says about a logout: that somebody's ends, or that ours was heard. */
    RestResponse<String> hear(PointOfSale pos, Caller caller, Binding binding, String parameters) throws Refused {
        ServiceProvider service = services.of(pos);
        IdentityProvider provider = providers.of(pos);
        SignedQuery query = new SignedQuery(parameters);
        LogoutMessage message = providers.judged(pos, () -> service.logouts().validate(binding, query, provider));
        if (message instanceof LogoutMessage.Response answer) {
            PendingRequest asked = requests.consume(Requests.Kind.LOGOUT, pos, answer.inResponseTo());
            return Pages.redirect(URI.create(asked.returnUrl()));
        }
        LogoutMessage.Request request = (LogoutMessage.Request) message;
        requests.once(
                pos,
                request.id(),
                clock.instant().plus(REMEMBERED),
                () -> sessions.endNamed(pos, request.nameId().value(), request.sessionIndexes()));
        outcomes.happened(pos, "logout-by-provider");
        return answered(service, caller, provider, binding, request.id(), query.get("RelayState"));
    }

    private RestResponse<String> answered(
            ServiceProvider service,
            Caller caller,
            IdentityProvider provider,
            Binding binding,
            String inResponseTo,
            Optional<String> relayState) {
        PointOfSale pos = service.pos();
        String clear = rules.cookie(pos).clear();
        Optional<Binding> back = provider.logout().choose(binding);
        if (back.isEmpty()) {
            return Pages.redirect(
                    returnUrls.home(pos).orElse(service.addresses().gateway()), clear);
        }
        URI to = provider.logout()
                .answers()
                .orElseGet(() -> provider.logout().at(back.get()).orElseThrow());
        String xml = service.messages().logoutResponse(Tokens.messageId(), to, inResponseTo);
        return Pages.deliver(
                pos,
                caller,
                service.messenger()
                        .send(
                                back.get(),
                                to,
                                "SAMLResponse",
                                xml,
                                relayState.filter(state -> state.length() <= LONGEST_RELAY_STATE)),
                clear);
    }
}
