package io.parvis.sso.xml;

import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import javax.xml.crypto.KeySelector;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import org.w3c.dom.Element;

/** Verifies that an element is signed: it, as a whole, by one of the keys that were agreed on beforehand. */
public final class Signatures {
    private Signatures() {}

    /**
     * The signature of an element, which stands where SAML puts it: right behind the issuer.
     *
     * @return empty when the element is not signed
     */
    public static Optional<Element> of(Element parent) throws Refused {
        List<Element> children = Elements.children(parent);
        List<Element> found = Elements.children(parent, Names.SIGNATURE, "Signature");
        if (found.size() > 1) {
            throw new Refused(Refusal.SEVERAL_SIGNATURES);
        }
        if (found.isEmpty()) {
            return Optional.empty();
        }
        int at = children.indexOf(found.get(0));
        boolean behindIssuer = at == 0 || at == 1 && Elements.is(children.get(0), Names.ASSERTION, "Issuer");
        if (!behindIssuer) {
            throw new Refused(Refusal.MISPLACED_SIGNATURE);
        }
        return Optional.of(found.get(0));
    }

    /** @param keys the pinned ones: what the message says of its key is not looked at */
    public static void verify(Element signature, Element parent, List<PublicKey> keys) throws Refused {
        SignatureShape.check(signature, parent);
        // the one attribute that makes it findable: no other element can stand in for it
        parent.setIdAttributeNS(null, "ID", true);
        Refusal trouble = Refusal.SIGNATURE_WRONG;
        for (PublicKey key : keys) {
            Optional<Refusal> found = trouble(signature, key);
            if (found.isEmpty()) {
                return;
            }
            trouble = trouble == Refusal.DIGEST_WRONG ? trouble : found.get();
        }
        throw new Refused(trouble);
    }

    private static Optional<Refusal> trouble(Element signature, PublicKey key) throws Refused {
        DOMValidateContext context = new DOMValidateContext(KeySelector.singletonKeySelector(key), signature);
        context.setProperty("org.jcp.xml.dsig.secureValidation", Boolean.TRUE);
        try {
            XMLSignature read = XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context);
            if (read.validate(context)) {
                return Optional.empty();
            }
            return Optional.of(
                    read.getSignatureValue().validate(context) ? Refusal.DIGEST_WRONG : Refusal.SIGNATURE_WRONG);
        } catch (MarshalException malformed) {
            throw new Refused(Refusal.SIGNATURE_SHAPE);
        } catch (XMLSignatureException notOfThisKey) {
            return Optional.of(Refusal.SIGNATURE_WRONG);
        }
    }
}
