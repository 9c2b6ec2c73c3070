package io.parvis.sso.saml;

import static io.parvis.sso.saml.Markup.attribute;
import static io.parvis.sso.saml.Markup.escape;

import io.parvis.sso.xml.Names;
import io.parvis.sso.xml.SamlTime;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Writes what a service provider says to an identity provider. */
public final class Messages {
    private static final Duration LOGOUT_WITHIN = Duration.ofMinutes(5);

    private final String entityId;
    private final Clock clock;

    public Messages(String entityId, Clock clock) {
        this.entityId = entityId;
        this.clock = clock;
    }

    /**
     * Asks who the visitor is.
     *
     * @param consumer where the answer is to be posted
     * @param nameIdFormat empty: whatever the identity provider likes
     * @param passive without showing a page
     */
    public String authnRequest(String id, URI to, String consumer, Optional<String> nameIdFormat, boolean passive) {
        return start("AuthnRequest", id, to)
                + (passive ? attribute("IsPassive", "true") : "")
                + attribute("AssertionConsumerServiceURL", consumer)
                + attribute("ProtocolBinding", Binding.POST.uri()) + ">"
                + issuer()
                + "<samlp:NameIDPolicy"
                + nameIdFormat.map(format -> attribute("Format", format)).orElse("")
                + " AllowCreate=\"true\"/></samlp:AuthnRequest>";
    }

    /** Asks for the end of a person's session. */
    public String logoutRequest(String id, URI to, NameId name, Optional<String> sessionIndex) {
        return start("LogoutRequest", id, to)
                + attribute("NotOnOrAfter", SamlTime.write(clock.instant().plus(LOGOUT_WITHIN))) + ">"
                + issuer()
                + "<saml:NameID"
                + name.format().map(value -> attribute("Format", value)).orElse("")
                + name.qualifier()
                        .map(value -> attribute("NameQualifier", value))
                        .orElse("")
                + name.serviceQualifier()
                        .map(value -> attribute("SPNameQualifier", value))
                        .orElse("")
                + ">" + escape(name.value()) + "</saml:NameID>"
                + sessionIndex
                        .map(index -> "<samlp:SessionIndex>" + escape(index) + "</samlp:SessionIndex>")
                        .orElse("")
                + "</samlp:LogoutRequest>";
    }

    /** Says that the sessions have ended. */
    public String logoutResponse(String id, URI to, String inResponseTo) {
        return start("LogoutResponse", id, to) + attribute("InResponseTo", inResponseTo) + ">"
                + issuer()
                + "<samlp:Status><samlp:StatusCode Value=\"urn:oasis:names:tc:SAML:2.0:status:Success\"/></samlp:Status>"
                + "</samlp:LogoutResponse>";
    }

    private String start(String name, String id, URI to) {
        return "<samlp:" + name + " xmlns:samlp=\"" + Names.PROTOCOL + "\" xmlns:saml=\"" + Names.ASSERTION + "\""
                + attribute("ID", id)
                + " Version=\"2.0\""
                + attribute("IssueInstant", SamlTime.write(clock.instant()))
                + attribute("Destination", to.toString());
    }

    private String issuer() {
        return "<saml:Issuer>" + escape(entityId) + "</saml:Issuer>";
    }
}
