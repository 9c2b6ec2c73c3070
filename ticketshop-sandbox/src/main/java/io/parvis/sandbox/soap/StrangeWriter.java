package io.parvis.sandbox.soap;

import io.parvis.sandbox.service.Strangeness;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.cxf.staxutils.DelegatingXMLStreamWriter;

/** Adds strange attributes, elements and values to the XML of an answer. */
final class StrangeWriter extends DelegatingXMLStreamWriter {
    private final Strangeness strangeness = new Strangeness();
    private final Deque<String> open = new ArrayDeque<>();

    StrangeWriter(XMLStreamWriter delegate) {
        super(delegate);
    }

    @Override
    public void writeStartElement(String prefix, String local, String uri) throws XMLStreamException {
        super.writeStartElement(prefix, local, uri);
        open.push(local);
        if (strangeness.adds(local)) {
            super.writeAttribute(Strangeness.LABEL, Strangeness.LABEL_VALUE);
            super.writeStartElement(prefix, Strangeness.OBJECT, uri);
            super.writeStartElement(prefix, Strangeness.OBJECT_FIELD, uri);
            super.writeCharacters(Integer.toString(Strangeness.OBJECT_VALUE));
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
        super.writeCharacters(strangeness.value(open.peek(), text));
    }

    @Override
    public void writeCharacters(char[] text, int start, int length) throws XMLStreamException {
        writeCharacters(new String(text, start, length));
    }
}
