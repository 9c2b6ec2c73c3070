package io.parvis.sso.xml;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
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
 * Reads XML that strangers sent. It is UTF-8 whatever it declares, has no document type, and so no entities of its own;
 * nothing outside of it is ever fetched.
 */
public final class SafeXml {
    /** SAML needs a dozen levels. */
    private static final String DEEPEST = "64";

    private static final DocumentBuilderFactory FACTORY = factory();
    private static final ErrorHandler SILENT = new Silent();

    private SafeXml() {}

    public static Document parse(byte[] bytes) throws Refused {
        String text = text(bytes);
        // within a comment it would do no harm, but nobody who means well writes it there either
        if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
            throw new Refused(Refusal.DOCUMENT_TYPE);
        }
        try {
            return builder().parse(new InputSource(new StringReader(text)));
        } catch (SAXException malformed) {
            throw new Refused(Refusal.NOT_WELL_FORMED);
        } catch (IOException impossible) {
            throw new IllegalStateException("A string can be read", impossible);
        }
    }

    /** A document to write into. */
    public static Document empty() {
        return builder().newDocument();
    }

    private static String text(byte[] bytes) throws Refused {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw new Refused(Refusal.NOT_UTF8);
        }
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilder builder = FACTORY.newDocumentBuilder();
            builder.setErrorHandler(SILENT);
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
