package io.parvis.sandbox.saml;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.keyinfo.KeyInfoFactory;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Enveloped signatures of SAML elements. */
final class XmlSignatures {
    static {
        // else the JDK writes carriage returns into its Base64, which XML can only carry as &#13;
        System.setProperty("com.sun.org.apache.xml.internal.security.ignoreLineBreaks", "true");
    }

    private static final XMLSignatureFactory FACTORY = XMLSignatureFactory.getInstance("DOM");

    private XmlSignatures() {}

    /** Signs an element by its ID; the signature follows its issuer. */
    static void sign(Element element, IdpKey key) {
        try {
            element.setIdAttribute("ID", true);
            Reference reference = FACTORY.newReference(
                    "#" + element.getAttribute("ID"),
                    FACTORY.newDigestMethod(DigestMethod.SHA256, null),
                    List.of(
                            FACTORY.newTransform(Transform.ENVELOPED, (TransformParameterSpec) null),
                            FACTORY.newTransform(CanonicalizationMethod.EXCLUSIVE, (TransformParameterSpec) null)),
                    null,
                    null);
            SignedInfo info = FACTORY.newSignedInfo(
                    FACTORY.newCanonicalizationMethod(CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
                    FACTORY.newSignatureMethod(Saml.RSA_SHA256, null),
                    List.of(reference));
            KeyInfoFactory keys = FACTORY.getKeyInfoFactory();
            KeyInfo keyInfo = keys.newKeyInfo(List.of(keys.newX509Data(List.of(key.certificate()))));
            Element issuer = Xml.child(element, Saml.ASSERTION, "Issuer").orElseThrow();
            Node next = issuer.getNextSibling();
            DOMSignContext context = next == null
                    ? new DOMSignContext(key.secret(), element)
                    : new DOMSignContext(key.secret(), element, next);
            context.setDefaultNamespacePrefix("ds");
            FACTORY.newXMLSignature(info, keyInfo).sign(context);
        } catch (GeneralSecurityException | MarshalException | XMLSignatureException e) {
            throw new IllegalStateException("The answer cannot be signed", e);
        }
    }

    /** Whether the element carries a signature of its own, over itself and nothing else, by that key. */
    static boolean isSigned(Element element, PublicKey key) {
        Optional<Element> signature = Xml.child(element, XMLSignature.XMLNS, "Signature");
        return signature.isPresent() && isSigned(element, signature.get(), key);
    }

    private static boolean isSigned(Element element, Element signature, PublicKey key) {
        try {
            element.setIdAttribute("ID", true);
            DOMValidateContext context = new DOMValidateContext(key, signature);
            context.setProperty("org.jcp.xml.dsig.secureValidation", true);
            XMLSignature read = FACTORY.unmarshalXMLSignature(context);
            List<Reference> references = read.getSignedInfo().getReferences();
            return references.size() == 1
                    && ("#" + element.getAttribute("ID"))
                            .equals(references.get(0).getURI())
                    && read.validate(context);
        } catch (MarshalException | XMLSignatureException | RuntimeException e) {
            return false;
        }
    }
}
