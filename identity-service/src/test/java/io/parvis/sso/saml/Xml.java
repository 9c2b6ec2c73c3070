package io.parvis.sso.saml;

import io.parvis.sso.xml.Elements;
import io.parvis.sso.xml.Names;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** XML as an attacker handles it: read without suspicion, changed, written again. */
final class Xml {
    private Xml() {}

    static Document parse(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
        } catch (Exception e) {
            throw new IllegalStateException(text, e);
        }
    }

    static String write(Node node) {
        try {
            Transformer writer = TransformerFactory.newDefaultInstance().newTransformer();
            writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter out = new StringWriter();
            writer.transform(new DOMSource(node), new StreamResult(out));
            return out.toString();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static String change(String text, Consumer<Document> change) {
        Document document = parse(text);
        change.accept(document);
        return write(document);
    }

    static Element response(Document document) {
        return all(document, Names.PROTOCOL, "Response").get(0);
    }

    static Element assertion(Document document) {
        return all(document, Names.ASSERTION, "Assertion").get(0);
    }

    /** The signature that is a child of that element. */
    static Element signature(Element parent) {
        return Elements.children(parent, Names.SIGNATURE, "Signature").get(0);
    }

    static List<Element> all(Document document, String namespace, String name) {
        List<Element> found = new ArrayList<>();
        var nodes = document.getElementsByTagNameNS(namespace, name);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }
}
