package io.parvis.sso.xml;

import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * How a signature has to be built before its mathematics count: one reference, to the element that holds it, by few
 * transforms and strong algorithms. Everything else that XML signatures could do is refused unseen.
 */
final class SignatureShape {
    private static final String MORE = "http://www.w3.org/2001/04/xmldsig-more#";
    private static final Set<String> CANONICALIZATIONS = Set.of(
            Names.EXCLUSIVE_C14N,
            "http://www.w3.org/TR/2001/REC-xml-c14n-20010315",
            "http://www.w3.org/2006/12/xml-c14n11");
    private static final Set<String> ALGORITHMS = Set.of(
            MORE + "rsa-sha256",
            MORE + "rsa-sha384",
            MORE + "rsa-sha512",
            MORE + "ecdsa-sha256",
            MORE + "ecdsa-sha384",
            MORE + "ecdsa-sha512",
            "http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1",
            "http://www.w3.org/2007/05/xmldsig-more#sha384-rsa-MGF1",
            "http://www.w3.org/2007/05/xmldsig-more#sha512-rsa-MGF1");
    private static final Set<String> DIGESTS =
            Set.of(Names.ENCRYPTION + "sha256", MORE + "sha384", Names.ENCRYPTION + "sha512");
    private static final Set<String> KEY_INFO = Set.of("KeyName", "KeyValue", "X509Data");

    private SignatureShape() {}

    /** @param parent the element that the signature stands in, and has to be about */
    static void check(Element signature, Element parent) throws Refused {
        if (!Elements.plain(signature)) {
            throw new Refused(Refusal.SIGNATURE_CONTENT);
        }
        List<Element> parts = Elements.children(signature);
        require(parts.size() == 2 || parts.size() == 3, Refusal.SIGNATURE_SHAPE);
        Element signedInfo = part(parts, 0, "SignedInfo");
        part(parts, 1, "SignatureValue");
        if (parts.size() == 3) {
            keyInfo(part(parts, 2, "KeyInfo"));
        }
        signedInfo(signedInfo, parent);
    }

    private static void signedInfo(Element signedInfo, Element parent) throws Refused {
        List<Element> parts = Elements.children(signedInfo);
        require(parts.size() >= 3, Refusal.SIGNATURE_SHAPE);
        Element canonicalization = part(parts, 0, "CanonicalizationMethod");
        require(CANONICALIZATIONS.contains(algorithm(canonicalization)), Refusal.CANONICALIZATION);
        require(onlyPrefixes(canonicalization), Refusal.CANONICALIZATION);
        Element method = part(parts, 1, "SignatureMethod");
        require(ALGORITHMS.contains(algorithm(method)), Refusal.SIGNATURE_ALGORITHM);
        require(Elements.children(method).isEmpty(), Refusal.SIGNATURE_ALGORITHM);
        require(parts.size() == 3, Refusal.SEVERAL_REFERENCES);
        reference(part(parts, 2, "Reference"), parent);
    }

    private static void reference(Element reference, Element parent) throws Refused {
        String id = Elements.attribute(parent, "ID").orElse("");
        String uri = Elements.attribute(reference, "URI").orElse("");
        require(!id.isEmpty() && uri.equals("#" + id), Refusal.FOREIGN_REFERENCE);
        List<Element> parts = Elements.children(reference);
        require(!parts.isEmpty() && Elements.is(parts.get(0), Names.SIGNATURE, "Transforms"), Refusal.TRANSFORM);
        transforms(parts.get(0));
        require(parts.size() == 3, Refusal.SIGNATURE_SHAPE);
        Element digest = part(parts, 1, "DigestMethod");
        require(DIGESTS.contains(algorithm(digest)), Refusal.DIGEST_ALGORITHM);
        require(Elements.children(digest).isEmpty(), Refusal.DIGEST_ALGORITHM);
        part(parts, 2, "DigestValue");
    }

    private static void transforms(Element transforms) throws Refused {
        List<Element> steps = Elements.children(transforms);
        require(steps.size() == 2, Refusal.TRANSFORM);
        require(Names.ENVELOPED.equals(algorithm(part(steps, 0, "Transform"))), Refusal.TRANSFORM);
        require(Elements.children(steps.get(0)).isEmpty(), Refusal.TRANSFORM);
        require(Names.EXCLUSIVE_C14N.equals(algorithm(part(steps, 1, "Transform"))), Refusal.TRANSFORM);
        require(onlyPrefixes(steps.get(1)), Refusal.TRANSFORM);
    }

    /** What a key could be fetched from elsewhere by is refused; what is said of the key is not believed anyway. */
    private static void keyInfo(Element keyInfo) throws Refused {
        for (Element child : Elements.children(keyInfo)) {
            require(
                    Names.SIGNATURE.equals(child.getNamespaceURI()) && KEY_INFO.contains(child.getLocalName()),
                    Refusal.SIGNATURE_SHAPE);
        }
    }

    private static boolean onlyPrefixes(Element method) {
        List<Element> inside = Elements.children(method);
        return inside.isEmpty()
                || inside.size() == 1
                        && Elements.is(inside.get(0), Names.EXCLUSIVE_C14N, "InclusiveNamespaces")
                        && Names.EXCLUSIVE_C14N.equals(algorithm(method));
    }

    private static Element part(List<Element> parts, int at, String name) throws Refused {
        require(Elements.is(parts.get(at), Names.SIGNATURE, name), Refusal.SIGNATURE_SHAPE);
        return parts.get(at);
    }

    private static String algorithm(Element method) {
        return Elements.attribute(method, "Algorithm").orElse("");
    }

    private static void require(boolean met, Refusal otherwise) throws Refused {
        if (!met) {
            throw new Refused(otherwise);
        }
    }
}
