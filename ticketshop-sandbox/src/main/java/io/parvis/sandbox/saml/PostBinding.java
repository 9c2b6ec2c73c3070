package io.parvis.sandbox.saml;

import io.parvis.sandbox.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.w3c.dom.Element;

/** Messages that come as a form's field, signed inside. */
final class PostBinding {
    private PostBinding() {}

    static Message read(String base64, String relayState) {
        try {
            String xml = new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8);
            Element root = Xml.read(xml);
            return new Message(root, Optional.ofNullable(relayState), key -> XmlSignatures.isSigned(root, key));
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest("The SAML message is not Base64");
        }
    }
}
