package io.parvis.sso.xml;

import java.io.IOException;
import java.io.StringReader;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Parsers for the XML of strangers, ready for their next document: to set one up takes a good part of the time in which it
 * reads a response. A parser keeps every name that it has met, so each serves for so much text and no more; one that broke
 * off is not used again. Safe for use by several threads.
 */
final class Parsers {
    /** SAML needs a dozen levels. */
    private static final String DEEPEST = "64";

    private static final int MOST_WAITING = 16;
    private static final int MOST_TEXT = 1 << 18;

    private final DocumentBuilderFactory factory = factory();
    private final Queue<Parser> waiting = new ArrayBlockingQueue<>(MOST_WAITING);

    private record Parser(DocumentBuilder builder, int read) {}

    Document parse(String text) throws SAXException, IOException {
        Parser free = waiting.poll();
        DocumentBuilder builder = free == null ? builder() : free.builder();
        Document document = builder.parse(new InputSource(new StringReader(text)));
        int read = text.length() + (free == null ? 0 : free.read());
        if (read < MOST_TEXT) {
            waiting.offer(new Parser(builder, read));
        }
        return document;
    }

    private synchronized DocumentBuilder builder() {
        try {
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Silent());
            return builder;
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("The JDK's parser knows its own settings", impossible);
        }
    }

    private static DocumentBuilderFactory factory() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            // every node is looked at anyway
            factory.setFeature("http://apache.org/xml/features/dom/defer-node-expansion", false);
            factory.setXIncludeAware(false);
            // left as they are, so that they can be seen and refused where a value is read
            factory.setExpandEntityReferences(false);
            factory.setCoalescing(false);
            factory.setIgnoringComments(false);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setAttribute("http://www.oracle.com/xml/jaxp/properties/maxElementDepth", DEEPEST);
            return factory;
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("The JDK's parser knows its own settings", impossible);
        }
    }

    /** The usual one writes onto the error stream, with what it read. */
    private static final class Silent implements ErrorHandler {
        @Override
        public void warning(SAXParseException warning) {}

        @Override
        public void error(SAXParseException error) throws SAXException {
            throw error;
        }

        @Override
        public void fatalError(SAXParseException error) throws SAXException {
            throw error;
        }
    }
}
