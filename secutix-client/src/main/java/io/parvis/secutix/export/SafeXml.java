package io.parvis.secutix.export;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.InputStream;
import java.io.Reader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Parsers that load nothing, expand nothing, and keep little, whatever the document is. */
public final class SafeXml {
    private static final XMLInputFactory FACTORY = factory();

    private SafeXml() {}

    /** Goes to the start tag of the root. */
    public static XMLStreamReader open(InputStream document) throws XMLStreamException {
        return atRoot(FACTORY.createXMLStreamReader(document));
    }

    static XMLStreamReader open(Reader document) throws XMLStreamException {
        return atRoot(FACTORY.createXMLStreamReader(document));
    }

    private static XMLStreamReader atRoot(XMLStreamReader xml) throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.DTD) {
                throw new Unreadable("has a DOCTYPE, which is not accepted");
            }
        }
        return xml;
    }

    private static XMLInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, 100);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 100);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, 64 * 1024);
        return factory;
    }
}
