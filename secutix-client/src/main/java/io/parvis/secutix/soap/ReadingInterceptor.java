package io.parvis.secutix.soap;

import io.parvis.secutix.export.ExportSink;
import javax.xml.stream.XMLStreamReader;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.wsdl.interceptors.DocLiteralInInterceptor;

/**
 * Puts itself between the XML parser and JAXB: evens out namespaces, and takes the products of a catalogue off the
 * stream one by one, so that JAXB is left with an almost empty answer whatever the size of the export.
 */
final class ReadingInterceptor extends AbstractPhaseInterceptor<Message> {
    ReadingInterceptor() {
        super(Phase.UNMARSHAL);
        addBefore(DocLiteralInInterceptor.class.getName());
    }

    @Override
    public void handleMessage(Message message) {
        XMLStreamReader parser = message.getContent(XMLStreamReader.class);
        if (parser == null) {
            return;
        }
        String namespace = message.getExchange().getService().getName().getNamespaceURI();
        XMLStreamReader even = new EvenNamespaceReader(parser, namespace);
        ExportSink products = CallContext.of(message).products.orElse(null);
        message.setContent(XMLStreamReader.class, products == null ? even : new ProductTap(even, products));
    }
}
