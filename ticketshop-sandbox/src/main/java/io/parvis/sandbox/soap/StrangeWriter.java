package io.parvis.sandbox.soap;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.cxf.staxutils.DelegatingXMLStreamWriter;

/**
 * Adds, as SecuTix may in any release, an attribute and an element to each product and each level, and gives every
 * seventh state, family and level a value that nobody has heard of.
 */
final class StrangeWriter extends DelegatingXMLStreamWriter {
    private static final int EVERY = 7;
    private static final Set<String> EXTENDED = Set.of("products", "performances", "availabilityData");
    private static final Map<String, String> STRANGE =
            Map.of("state", "HIBERNATING", "productFamilyType", "HOLOGRAM", "availabilityLevel", "PURPLE");

    private final Deque<String> open = new ArrayDeque<>();
    private int values;

    StrangeWriter(XMLStreamWriter delegate) {
        super(delegate);
    }

    @Override
    public void writeStartElement(String prefix, String local, String uri) throws XMLStreamException {
        super.writeStartElement(prefix, local, uri);
        open.push(local);
        if (EXTENDED.contains(local)) {
            super.writeAttribute("sustainability", "A+");
            super.writeStartElement(prefix, "carbonFootprint", uri);
            super.writeStartElement(prefix, "kilograms", uri);
            super.writeCharacters("4");
            super.writeEndElement();
            super.writeEndElement();
        }
    }

    @Override
    public void writeStartElement(String uri, String local) throws XMLStreamException {
        super.writeStartElement(uri, local);
        open.push(local);
    }

    @Override
    public void writeStartElement(String local) throws XMLStreamException {
        super.writeStartElement(local);
        open.push(local);
    }

    @Override
    public void writeEndElement() throws XMLStreamException {
        super.writeEndElement();
        open.poll();
    }

    @Override
    public void writeCharacters(String text) throws XMLStreamException {
        super.writeCharacters(replaced(text));
    }

    @Override
    public void writeCharacters(char[] text, int start, int length) throws XMLStreamException {
        writeCharacters(new String(text, start, length));
    }

    private String replaced(String text) {
        String strange = STRANGE.get(open.peek());
        return strange != null && ++values % EVERY == 0 ? strange : text;
    }
}
