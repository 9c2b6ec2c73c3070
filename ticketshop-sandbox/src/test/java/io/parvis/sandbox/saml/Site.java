package io.parvis.sandbox.saml;

import static io.restassured.RestAssured.given;

import io.parvis.sandbox.login.Chance;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.w3c.dom.Element;

/** A site that asks the identity provider: a service provider with a key of its own. */
record Site(String name, IdpKey key) {

    static Site known(String name) throws GeneralSecurityException {
        Site site = new Site(name, new IdpKey(Clock.systemUTC()));
        given().contentType("application/json")
                .body(java.util.Map.of("metadata", site.metadata()))
                .put("/control/service-providers/" + name)
                .then()
                .statusCode(204);
        return site;
    }

    String entityId() {
        return "https://" + name + ".example/saml";
    }

    String acs() {
        return "https://" + name + ".example/acs";
    }

    String slo() {
        return "https://" + name + ".example/slo";
    }

    String metadata() throws CertificateEncodingException {
        return """
                <md:EntityDescriptor xmlns:md="%s" xmlns:ds="http://www.w3.org/2000/09/xmldsig#" entityID="%s">
                <md:SPSSODescriptor protocolSupportEnumeration="%s"><md:KeyDescriptor><ds:KeyInfo><ds:X509Data>
                <ds:X509Certificate>%s</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>
                <md:SingleLogoutService Binding="%s" Location="%s" ResponseLocation="%s?answer"/>
                <md:AssertionConsumerService index="0" Binding="%s" Location="https://%s.example/other"/>
                <md:AssertionConsumerService index="1" isDefault="true" Binding="%s" Location="%s"/>
                </md:SPSSODescriptor></md:EntityDescriptor>""".formatted(
                        Saml.METADATA,
                        entityId(),
                        Saml.PROTOCOL,
                        Base64.getMimeEncoder().encodeToString(key.certificate().getEncoded()),
                        Saml.REDIRECT,
                        slo(),
                        slo(),
                        Saml.POST,
                        name,
                        Saml.POST,
                        acs());
    }

    /** @param attributes besides ID, version and time */
    String request(String id, String attributes) {
        return message("AuthnRequest", id, attributes, "");
    }

    String logout(String id, String contactNumber, String sessionIndex) {
        return message(
                "LogoutRequest",
                id,
                "",
                "<saml:NameID>" + contactNumber + "</saml:NameID><samlp:SessionIndex>" + sessionIndex
                        + "</samlp:SessionIndex>");
    }

    String loggedOut(String inResponseTo) {
        return message("LogoutResponse", Chance.id(), "InResponseTo=\"" + inResponseTo + "\"", "");
    }

    /** The query that carries a message, signed. */
    String query(String field, String xml, String relayState) {
        return RedirectBinding.address(URI.create("http://x/"), field, xml, Optional.ofNullable(relayState), key)
                .getRawQuery();
    }

    /** The form's field that carries a message, signed. */
    String field(String xml) {
        Element root = Xml.read(xml);
        XmlSignatures.sign(root, key);
        return Base64.getEncoder()
                .encodeToString(Xml.write(root.getOwnerDocument()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private String message(String kind, String id, String attributes, String content) {
        return ("<samlp:%1$s xmlns:samlp=\"%2$s\" xmlns:saml=\"%3$s\" ID=\"%4$s\" Version=\"2.0\""
                        + " IssueInstant=\"2026-06-01T12:00:00Z\" %5$s><saml:Issuer>%6$s</saml:Issuer>%7$s</samlp:%1$s>")
                .formatted(kind, Saml.PROTOCOL, Saml.ASSERTION, id, attributes, entityId(), content);
    }
}
