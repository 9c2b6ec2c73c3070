package io.parvis.secutix.soap;

import io.parvis.secutix.wire.CatalogTap;
import io.parvis.secutix.wire.EvenNamespaceReader;
import javax.xml.stream.XMLStreamReader;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.wsdl.interceptors.DocLiteralInInterceptor;

/** Puts itself between the XML parser and JAXB: evens out namespaces, and takes the catalogue off the stream. */
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
        CallContext call = CallContext.of(message);
        String namespace = message.getExchange().getService().getName().getNamespaceURI();
        call.sink.ifPresent(sink -> call.tap = new CatalogTap(parser, call.answer, sink));
        message.setContent(
                XMLStreamReader.class, call.tap == null ? new EvenNamespaceReader(parser, namespace) : call.tap);
    }
}
