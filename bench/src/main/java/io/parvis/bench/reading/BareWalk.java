package io.parvis.bench.reading;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.InputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Woodstox from event to event, nothing looked at: nobody who uses it can be faster. */
final class BareWalk {
    private static final WstxInputFactory FACTORY = new WstxInputFactory();

    private BareWalk() {}

    /** @return the number of events */
    static long events(InputStream document) throws XMLStreamException {
        XMLStreamReader xml = FACTORY.createXMLStreamReader(document);
        long events = 0;
        while (xml.hasNext()) {
            xml.next();
            events++;
        }
        xml.close();
        return events;
    }
}
