package io.parvis.sso.saml;

import io.parvis.sso.xml.Elements;
import io.parvis.sso.xml.Names;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Signature wrapping as it is known from the literature: the signed element is moved to where it is verified but not
 * read, and a forged one put where it is read.
 */
final class Wrapping {
    private static final String EVIL = "_evil";

    private Wrapping() {}

    /** The signed response is hidden in its own signature, which a forged response around it carries. */
    static void responseInsideSignature(Document document) {
        Element response = Xml.response(document);
        Element original = copyWithoutSignature(response);
        forge(response);
        Xml.signature(response).appendChild(original);
    }

    /** The signed response is hidden before the signature. */
    static void responseBeforeSignature(Document document) {
        Element response = Xml.response(document);
        Element original = copyWithoutSignature(response);
        forge(response);
        response.insertBefore(original, Xml.signature(response));
    }

    /** A forged assertion stands before the signed one. */
    static void forgedAssertionBefore(Document document) {
        Element assertion = Xml.assertion(document);
        assertion.getParentNode().insertBefore(forged(assertion), assertion);
    }

    /** The signed assertion stands within a forged one. */
    static void assertionInsideForged(Document document) {
        Element assertion = Xml.assertion(document);
        Element forged = forged(assertion);
        assertion.getParentNode().replaceChild(forged, assertion);
        forged.appendChild(assertion);
    }

    /** The assertion is forged but keeps the signature, whose original stands at the end. */
    static void originalAtTheEnd(Document document) {
        Element assertion = Xml.assertion(document);
        Element original = copyWithoutSignature(assertion);
        Xml.response(document).appendChild(original);
        forge(assertion);
    }

    /** Likewise, with the original within the signature. */
    static void originalInsideSignature(Document document) {
        Element assertion = Xml.assertion(document);
        Element original = copyWithoutSignature(assertion);
        forge(assertion);
        Xml.signature(assertion).appendChild(original);
    }

    /** A forged assertion in an extension, which anything may stand in. */
    static void forgedInExtensions(Document document) {
        Element assertion = Xml.assertion(document);
        Element extensions = document.createElementNS(Names.PROTOCOL, "samlp:Extensions");
        extensions.appendChild(forged(assertion));
        Xml.response(document)
                .insertBefore(
                        extensions, Elements.children(Xml.response(document)).get(1));
    }

    /** The original in an Object of the signature, which anything may stand in. */
    static void originalInObject(Document document) {
        Element assertion = Xml.assertion(document);
        Element original = copyWithoutSignature(assertion);
        forge(assertion);
        Element object = document.createElementNS(Names.SIGNATURE, "ds:Object");
        object.appendChild(original);
        Xml.signature(assertion).appendChild(object);
    }

    /** A forged assertion that keeps signature and reference, the original left out: the reference leads nowhere. */
    static void dangling(Document document) {
        forge(Xml.assertion(document));
    }

    static void danglingResponse(Document document) {
        forge(Xml.response(document));
    }

    private static Element forged(Element assertion) {
        Element forged = copyWithoutSignature(assertion);
        forge(forged);
        return forged;
    }

    private static Element copyWithoutSignature(Element element) {
        Element copy = (Element) element.cloneNode(true);
        copy.removeChild(Xml.signature(copy));
        return copy;
    }

    private static void forge(Element element) {
        for (Element assertion : Elements.children(element, Names.ASSERTION, "Assertion")) {
            assertion.setAttribute("ID", EVIL + "-assertion");
        }
        element.setAttribute("ID", EVIL);
        var names = element.getElementsByTagNameNS(Names.ASSERTION, "NameID");
        names.item(0).setTextContent("6666666");
    }
}
