package io.parvis.sso.saml;

import io.parvis.sso.xml.SamlTime;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Speaks for the identity provider of the running service's tests: at this moment, to its addresses. */
public final class LiveProvider {
    private static final String SSO = "http://localhost:8080/v1/opera/sso/";
    private static final Messenger MESSENGER = new Messenger(TestKeys.PROVIDER, SigningAlgorithm.RSA_SHA256);

    private LiveProvider() {}

    /** The response to a request, as the form field carries it. */
    public static String response(String request, String assertionId, String contact) {
        return forge(request, assertionId, contact).encoded();
    }

    /** Likewise, signed by somebody else. */
    public static String forgedResponse(String request) {
        return forge(request, "_x", Forge.CONTACT)
                .signing(Signer.of(TestKeys.STRANGER))
                .encoded();
    }

    /** That nobody is logged in. */
    public static String nobody(String request) {
        return forge(request, "_n", Forge.CONTACT)
                .signing(null)
                .before(text -> text.replaceFirst(
                        "(?s)<samlp:StatusCode.*",
                        "<samlp:StatusCode Value=\"urn:oasis:names:tc:SAML:2.0:status:Responder\"><samlp:StatusCode"
                                + " Value=\"urn:oasis:names:tc:SAML:2.0:status:NoPassive\"/></samlp:StatusCode>"
                                + "</samlp:Status><saml:Assertion/></samlp:Response>"))
                .after("<saml:Assertion/>", "")
                .encoded();
    }

    /** A logout message as the redirect binding carries it: the query, signed. */
    public static String logoutRequest(String id, String name) {
        NameId nameId = new NameId(name, Optional.empty(), Optional.empty(), Optional.empty());
        String xml = new Messages(Forge.ISSUER, java.time.Clock.systemUTC())
                .logoutRequest(id, URI.create(SSO + "slo"), nameId, Optional.empty());
        return query("SAMLRequest", xml, Optional.of("state"));
    }

    public static String logoutResponse(String inResponseTo) {
        String xml = new Messages(Forge.ISSUER, java.time.Clock.systemUTC())
                .logoutResponse("_lr1", URI.create(SSO + "slo"), inResponseTo);
        return query("SAMLResponse", xml, Optional.empty());
    }

    /** The XML of a request that came by redirect, whose signature is that of the service provider. */
    public static String read(String rawQuery, Map<String, String> query, String parameter) throws Exception {
        new SignedQuery(rawQuery)
                .verify(
                        parameter,
                        java.util.List.of(io.parvis.sso.key.KeyMaterial.demo()
                                .certificate()
                                .getPublicKey()));
        return new String(Encoding.inflate(Encoding.base64(query.get(parameter)), 100_000));
    }

    private static String query(String parameter, String xml, Optional<String> relayState) {
        Delivery sent = MESSENGER.send(Binding.REDIRECT, URI.create(SSO + "slo"), parameter, xml, relayState);
        return ((Delivery.Redirect) sent).to().getRawQuery();
    }

    private static Forge forge(String request, String assertionId, String contact) {
        Instant now = Instant.now();
        return Forge.valid()
                .before(text -> text.replace(Forge.CONSUMER, SSO + "acs")
                        .replace(Forge.ENTITY, SSO + "metadata")
                        .replace(Forge.UNTIL, SamlTime.write(now.plusSeconds(300)))
                        .replace("2026-06-01T18:00:00Z", SamlTime.write(now))
                        .replace("2026-06-01T17:59:00Z", SamlTime.write(now.minusSeconds(60)))
                        .replace("\"_r1\"", "\"" + request + "\"")
                        .replace("\"_a1\"", "\"" + assertionId + "\"")
                        .replace(">1000123<", ">" + contact + "<"));
    }
}
