package io.parvis.sandbox.saml;

import io.parvis.sandbox.SandboxConfig;
import io.parvis.sandbox.login.Chance;
import io.parvis.sandbox.login.Visit;
import io.parvis.sandbox.login.Visits;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.w3c.dom.Element;

/** Ends visits, and tells the sites that know of them: through the browser, one after the other. */
@Singleton
public final class Logouts {
    private static final int MOST = 1_000;

    private final ServiceProviders providers;
    private final Visits visits;
    private final IdpKey key;
    private final Clock clock;
    private final String nameIdFormat;
    private final Map<String, Logout> byRequestId = new LinkedHashMap<>();

    Logouts(ServiceProviders providers, Visits visits, IdpKey key, Clock clock, SandboxConfig config) {
        this.providers = providers;
        this.visits = visits;
        this.key = key;
        this.clock = clock;
        this.nameIdFormat = config.saml().nameIdFormat();
    }

    /**
     * Ends a visit.
     *
     * @param idp this identity provider's entity id
     * @param asker the site that asked for it, which knows already
     * @param end answers the browser when all others were told
     */
    public ResponseBuilder begin(String idp, Visit visit, Optional<String> asker, Supplier<ResponseBuilder> end) {
        visits.end(visit);
        List<ServiceProvider> told = visit.serviceProviders().stream()
                .filter(entityId -> !asker.equals(Optional.of(entityId)))
                .flatMap(entityId -> providers.known(entityId).stream())
                .filter(provider -> provider.logout().isPresent())
                .toList();
        return step(idp, new Logout(visit.loggedIn().contactNumber(), visit.index(), told, end));
    }

    /** Goes on after a site has answered; empty when nothing was asked of it. */
    Optional<ResponseBuilder> answered(String idp, String requestId) {
        Optional<Logout> logout;
        synchronized (byRequestId) {
            logout = Optional.ofNullable(byRequestId.remove(requestId));
        }
        return logout.map(any -> step(idp, any));
    }

    /** The answer to a site that asked for a logout. */
    ResponseBuilder answer(String idp, ServiceProvider provider, String requestId, Optional<String> relayState) {
        ServiceProvider.Endpoint endpoint = provider.logout().orElseThrow();
        String xml = message(
                "LogoutResponse",
                idp,
                endpoint.answers(),
                Chance.id(),
                " InResponseTo=\"" + Xml.escaped(requestId) + "\"",
                "<samlp:Status><samlp:StatusCode Value=\"" + Saml.SUCCESS + "\"/></samlp:Status>");
        return sent(endpoint.binding(), endpoint.answers(), Saml.RESPONSE, xml, relayState);
    }

    private ResponseBuilder step(String idp, Logout logout) {
        return logout.next()
                .map(provider -> question(idp, logout, provider.logout().orElseThrow()))
                .orElseGet(logout::end);
    }

    private ResponseBuilder question(String idp, Logout logout, ServiceProvider.Endpoint endpoint) {
        String id = Chance.id();
        synchronized (byRequestId) {
            byRequestId.put(id, logout);
            if (byRequestId.size() > MOST) {
                byRequestId.remove(byRequestId.keySet().iterator().next());
            }
        }
        String xml = message(
                "LogoutRequest",
                idp,
                endpoint.questions(),
                id,
                "",
                "<saml:NameID Format=\"%s\">%s</saml:NameID><samlp:SessionIndex>%s</samlp:SessionIndex>"
                        .formatted(
                                Xml.escaped(nameIdFormat), Xml.escaped(logout.contactNumber()), logout.sessionIndex()));
        return sent(endpoint.binding(), endpoint.questions(), Saml.REQUEST, xml, Optional.empty());
    }

    private String message(String name, String idp, URI to, String id, String attributes, String content) {
        return """
                <samlp:%1$s xmlns:samlp="%2$s" xmlns:saml="%3$s" ID="%4$s" Version="2.0" IssueInstant="%5$s" \
                Destination="%6$s"%7$s><saml:Issuer>%8$s</saml:Issuer>%9$s</samlp:%1$s>""".formatted(
                        name,
                        Saml.PROTOCOL,
                        Saml.ASSERTION,
                        id,
                        Saml.time(clock.instant()),
                        Xml.escaped(to.toString()),
                        attributes,
                        Xml.escaped(idp),
                        content);
    }

    private ResponseBuilder sent(String binding, URI to, String field, String xml, Optional<String> relayState) {
        if (binding.equals(Saml.REDIRECT)) {
            return Envelope.redirect(to, field, xml, relayState, key);
        }
        Element root = Xml.read(xml);
        XmlSignatures.sign(root, key);
        return Envelope.post(to, field, Xml.write(root.getOwnerDocument()), relayState);
    }
}
