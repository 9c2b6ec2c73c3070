package io.parvis.sandbox.saml;

import io.parvis.sandbox.Refusal;
import java.security.PublicKey;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * A message from a site, as it came.
 *
 * @param signature how to check who signed it
 */
record Message(Element root, Optional<String> relayState, SignatureCheck signature) {
    /** Whether the message was signed by that key. */
    interface SignatureCheck {
        boolean by(PublicKey key);
    }

    String id() {
        return Xml.attribute(root, "ID").orElseThrow(() -> Refusal.badRequest("The message has no ID"));
    }

    String issuer() {
        return Xml.child(root, Saml.ASSERTION, "Issuer")
                .map(issuer -> issuer.getTextContent().strip())
                .orElseThrow(() -> Refusal.badRequest("The message has no Issuer"));
    }

    boolean is(String name) {
        return Xml.is(root, Saml.PROTOCOL, name);
    }

    boolean isSignedBy(ServiceProvider provider) {
        return provider.certificates().stream().anyMatch(certificate -> signature.by(certificate.getPublicKey()));
    }

    /** @throws Refusal when the destination is another's */
    Message at(String address) {
        Optional<String> destination = Xml.attribute(root, "Destination").filter(text -> !text.isEmpty());
        if (destination.isPresent() && !destination.get().equals(address)) {
            throw Refusal.badRequest("The message's Destination is not " + address);
        }
        return this;
    }
}
