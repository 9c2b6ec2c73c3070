package io.parvis.sso.xml;

import java.util.HashSet;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * One look over a whole document, before any part of it is believed: what must be there once is counted wherever it
 * stands, so that nothing can be hidden beside what is signed.
 *
 * @param responses how many Response elements there are, at any depth
 * @param assertions how many assertions, clear and encrypted
 * @param signatures how many signatures
 */
public record Survey(int responses, int assertions, int signatures) {
    private static final Set<String> ID_NAMES = Set.of("ID", "Id", "id");

    public static Survey of(Document document) throws Refused {
        int responses = 0;
        int assertions = 0;
        int signatures = 0;
        Set<String> ids = new HashSet<>();
        Element root = document.getDocumentElement();
        for (Node node = root; node != null; node = Elements.next(node, root)) {
            if (node instanceof Element element) {
                collectIds(element, ids);
                refuseActive(element);
                responses += Elements.is(element, Names.PROTOCOL, "Response") ? 1 : 0;
                assertions += isAssertion(element) ? 1 : 0;
                signatures += Elements.is(element, Names.SIGNATURE, "Signature") ? 1 : 0;
            }
        }
        return new Survey(responses, assertions, signatures);
    }

    public static boolean isAssertion(Element element) {
        return Elements.is(element, Names.ASSERTION, "Assertion")
                || Elements.is(element, Names.ASSERTION, "EncryptedAssertion");
    }

    private static void collectIds(Element element, Set<String> ids) throws Refused {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            if (ID_NAMES.contains(attribute.getLocalName()) && !ids.add(attribute.getValue())) {
                throw new Refused(Refusal.DUPLICATE_ID);
            }
        }
    }

    private static void refuseActive(Element element) throws Refused {
        if (Names.XINCLUDE.equals(element.getNamespaceURI()) || Names.XSLT.equals(element.getNamespaceURI())) {
            throw new Refused(Refusal.ACTIVE_CONTENT);
        }
    }
}
