package io.parvis.secutix.wire;

import io.parvis.secutix.export.CatalogDataReader;
import io.parvis.secutix.export.CatalogRest;
import io.parvis.secutix.export.ExportSink;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Swallows the {@code catalogData} of an answer and hands on its products one by one, so that JAXB is left with an
 * almost empty answer whatever the size of the export.
 */
public final class CatalogTap extends EvenNamespaceReader {
    private final ExportSink sink;
    private final AnswerStream bytes;
    private CatalogRest rest = CatalogRest.EMPTY;

    /** @param bytes what the parser reads from: unbounded while products come */
    public CatalogTap(XMLStreamReader parser, AnswerStream bytes, ExportSink sink) {
        super(parser, ContractNamespace.of("CatalogService"));
        this.sink = sink;
        this.bytes = bytes;
    }

    /** What was found beside products; nothing before the answer was read. */
    public CatalogRest rest() {
        return rest;
    }

    @Override
    public int next() throws XMLStreamException {
        int event = super.next();
        while (event == START_ELEMENT && "catalogData".equals(getLocalName())) {
            take();
            event = super.next();
        }
        return event;
    }

    /** Reads the element at whose start tag the parser stands. */
    public void take() throws XMLStreamException {
        bytes.unbounded();
        rest = CatalogDataReader.read(getParent(), sink);
        bytes.bounded();
    }
}
