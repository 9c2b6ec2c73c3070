package io.parvis.sso;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import io.parvis.session.BrowserCookie;
import io.parvis.session.Session.ProviderName;
import io.parvis.session.SessionRules;
import io.parvis.session.Sessions;
import io.parvis.session.Tokens;
import io.parvis.site.ReturnUrls;
import io.parvis.sso.saml.Answer;
import io.parvis.sso.saml.Answer.LoggedIn;
import io.parvis.sso.saml.Answer.NobodyThere;
import io.parvis.sso.saml.Binding;
import io.parvis.sso.saml.IdentityProvider;
import io.parvis.sso.saml.SignedQuery;
import io.parvis.sso.xml.Refusal;
import io.parvis.sso.xml.Refused;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;

/** A login by SAML, from the question to the session. */
@Singleton
final class SamlLogin {
    private final ServiceProviders services;
    private final IdentityProviders providers;
    private final Requests requests;
    private final Sessions sessions;
    private final SessionRules rules;
    private final ReturnUrls returnUrls;
    private final Outcomes outcomes;
    private final Clock clock;

    SamlLogin(
            ServiceProviders services,
            IdentityProviders providers,
            Requests requests,
            Sessions sessions,
            SessionRules rules,
            ReturnUrls returnUrls,
            Outcomes outcomes,
            Clock clock) {
        this.services = services;
        this.providers = providers;
        this.requests = requests;
        this.sessions = sessions;
        this.rules = rules;
        this.returnUrls = returnUrls;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    RestResponse<String> begin(PointOfSale pos, Caller caller, URI returnUrl, boolean passive) {
        ServiceProvider service = services.of(pos);
        IdentityProvider provider = providers.of(pos);
        Binding binding = provider.login()
                .choose(service.binding())
                .orElseThrow(() ->
                        ProblemException.of(ProblemKind.NOT_READY, "The identity provider offers no way to log in."));
        URI to = provider.login().at(binding).orElseThrow();
        String id = Tokens.messageId();
        String relayState = Tokens.fresh();
        String browser = Tokens.fresh();
        requests.remember(
                Requests.Kind.LOGIN,
                pos,
                id,
                new PendingRequest(
                        returnUrl.toString(),
                        Tokens.hash(relayState),
                        Tokens.hash(browser),
                        caller.cookie(rules.cookie(pos).name()).map(Tokens::hash),
                        clock.instant().plus(service.loginWithin()),
                        passive));
        String xml = service.messages()
                .authnRequest(id, to, service.addresses().consumer(), service.nameIdFormat(), passive);
        return Pages.deliver(
                pos,
                caller,
                service.messenger().send(binding, to, "SAMLRequest", xml, Optional.of(relayState)),
                LoginCookie.of(service, relayState).set(browser, service.loginWithin()));
    }

    /** Takes the identity provider's answer from the form that the browser posts. */
    RestResponse<String> answer(PointOfSale pos, Caller caller, String form) throws Refused {
        ServiceProvider service = services.of(pos);
        SignedQuery fields = new SignedQuery(form);
        String response = fields.required("SAMLResponse");
        Answer answer = providers.judged(pos, () -> service.responses().validate(response, providers.of(pos)));
        Optional<PendingRequest> request = Optional.empty();
        if (answer.inResponseTo().isPresent()) {
            request = Optional.of(requests.consume(
                    Requests.Kind.LOGIN, pos, answer.inResponseTo().get()));
            ours(service, caller, fields, request.get());
        }
        if (answer instanceof NobodyThere) {
            return nobody(service, fields, request.orElseThrow(() -> new Refused(Refusal.UNSOLICITED)));
        }
        LoggedIn login = (LoggedIn) answer;
        requests.burn(pos, login.assertionId(), login.burntUntil());
        return loggedIn(service, fields, login, request);
    }

    private static void ours(ServiceProvider service, Caller caller, SignedQuery fields, PendingRequest request)
            throws Refused {
        String relayState = fields.get("RelayState").orElse("");
        if (!Tokens.matches(relayState, request.relayState())) {
            throw new Refused(Refusal.RELAY_STATE);
        }
        String browser =
                caller.cookie(LoginCookie.of(service, relayState).name()).orElse("");
        if (!Tokens.matches(browser, request.browser())) {
            throw new Refused(Refusal.OTHER_BROWSER);
        }
    }

    private RestResponse<String> nobody(ServiceProvider service, SignedQuery fields, PendingRequest request)
            throws Refused {
        outcomes.happened(service.pos(), "nobody");
        return Pages.nobody(URI.create(request.returnUrl()), attemptOver(service, fields));
    }

    private RestResponse<String> loggedIn(
            ServiceProvider service, SignedQuery fields, LoggedIn login, Optional<PendingRequest> request)
            throws Refused {
        PointOfSale pos = service.pos();
        request.flatMap(PendingRequest::previousSession).ifPresent(previous -> sessions.end(pos, previous));
        ProviderName name = new ProviderName(
                login.nameId().value(),
                login.nameId().format(),
                login.nameId().qualifier(),
                login.nameId().serviceQualifier(),
                login.sessionIndex());
        Optional<Instant> latest = login.sessionEnd();
        String token = sessions.begin(pos, login.contactNumber(), "saml", Optional.of(name), latest);
        outcomes.happened(pos, "login");
        URI returnUrl = request.map(PendingRequest::returnUrl)
                .map(URI::create)
                .or(() -> returnUrls.home(pos))
                .orElse(service.addresses().gateway());
        BrowserCookie session = rules.cookie(pos);
        return Pages.redirect(returnUrl, session.set(token), attemptOver(service, fields));
    }

    private static String attemptOver(ServiceProvider service, SignedQuery fields) throws Refused {
        return LoginCookie.of(service, fields.get("RelayState").orElse("")).clear();
    }
}
