package io.parvis.sso.saml;

import io.parvis.sso.xml.Decryption;
import io.parvis.sso.xml.Elements;
import io.parvis.sso.xml.Names;
import io.parvis.sso.xml.Refusal;
import io.parvis.sso.xml.Refused;
import io.parvis.sso.xml.SafeXml;
import java.util.Optional;
import org.w3c.dom.Element;

/** Opens what came encrypted, and holds it to be what was announced. */
final class Encrypted {
    private Encrypted() {}

    /**
     * The one element inside, which is the root of a document of its own.
     *
     * @param name what it has to be, in SAML's vocabulary of assertions
     * @param otherwise why it is refused when it is something else
     */
    static Element open(Element wrapping, Optional<Decryption> decryption, String name, Refusal otherwise)
            throws Refused {
        byte[] xml = decryption
                .orElseThrow(() -> new Refused(Refusal.ENCRYPTION_UNEXPECTED))
                .open(wrapping);
        Element root = SafeXml.parse(xml).getDocumentElement();
        if (!Elements.is(root, Names.ASSERTION, name)) {
            throw new Refused(otherwise);
        }
        return root;
    }
}
