package io.parvis.sso.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Ways through a document that cannot be led astray: by namespace and name, one level at a time. */
public final class Elements {
    private Elements() {}

    public static boolean is(Node node, String namespace, String name) {
        return node instanceof Element && namespace.equals(node.getNamespaceURI()) && name.equals(node.getLocalName());
    }

    public static List<Element> children(Element parent) {
        List<Element> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    public static List<Element> children(Element parent, String namespace, String name) {
        List<Element> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (is(child, namespace, name)) {
                found.add((Element) child);
            }
        }
        return found;
    }

    /** The child of that name, which may be there once. */
    public static Optional<Element> child(Element parent, String namespace, String name) throws Refused {
        Element found = null;
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (is(child, namespace, name)) {
                if (found != null) {
                    throw new Refused(Refusal.REPEATED_ELEMENT);
                }
                found = (Element) child;
            }
        }
        return Optional.ofNullable(found);
    }

    /**
     * What stands in an element that holds text alone. Comments, CDATA sections, processing instructions and elements in
     * it are refused: programs disagree on what the text would be then.
     */
    public static String text(Element element) throws Refused {
        StringBuilder text = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() != Node.TEXT_NODE) {
                throw new Refused(Refusal.IMPURE_VALUE);
            }
            text.append(child.getNodeValue());
        }
        return text.toString().strip();
    }

    /** An attribute without a namespace; empty when it is not there. */
    public static Optional<String> attribute(Element element, String name) {
        Attr attribute = element.getAttributeNodeNS(null, name);
        return Optional.ofNullable(attribute).map(Attr::getValue);
    }

    /** Whether nothing but elements, attributes and text stands in it, at any depth. */
    public static boolean plain(Element root) {
        for (Node node = root; node != null; node = next(node, root)) {
            if (node.getNodeType() != Node.ELEMENT_NODE && node.getNodeType() != Node.TEXT_NODE) {
                return false;
            }
        }
        return true;
    }

    /** The node that follows in the order of the document, within {@code root}; {@code null} at the end. */
    public static Node next(Node node, Node root) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        Node at = node;
        while (at != null && at != root && at.getNextSibling() == null) {
            at = at.getParentNode();
        }
        return at == null || at == root ? null : at.getNextSibling();
    }
}
