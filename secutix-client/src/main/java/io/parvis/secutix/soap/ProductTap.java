package io.parvis.secutix.soap;

import io.parvis.secutix.export.ExportSink;
import io.parvis.secutix.export.ProductReader;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/** Swallows each {@code products} element that goes by, and hands it on as a record; the rest it lets through. */
final class ProductTap extends StreamReaderDelegate {
    private final ExportSink products;
    private final ProductReader reader;
    private int season = -1;

    ProductTap(XMLStreamReader parser, ExportSink products) {
        super(parser);
        this.products = products;
        this.reader = new ProductReader(parser);
    }

    @Override
    public int next() throws XMLStreamException {
        int event = super.next();
        while (event == START_ELEMENT && "products".equals(getLocalName())) {
            products.take(reader.read(season));
            event = super.next();
        }
        if (event == START_ELEMENT && "seasons".equals(getLocalName())) {
            season++;
        }
        return event;
    }
}
