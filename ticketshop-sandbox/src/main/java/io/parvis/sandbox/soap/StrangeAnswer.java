package io.parvis.sandbox.soap;

import io.parvis.sandbox.fault.Fault;
import javax.xml.stream.XMLStreamWriter;
import org.apache.cxf.interceptor.AbstractOutDatabindingInterceptor;
import org.apache.cxf.interceptor.StaxOutInterceptor;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/** Lets a call that suffers {@code unknown_values} be answered through a writer that adds strange things. */
final class StrangeAnswer extends AbstractPhaseInterceptor<Message> {
    StrangeAnswer() {
        super(Phase.PRE_STREAM);
        addAfter(StaxOutInterceptor.class.getName());
    }

    @Override
    public void handleMessage(Message message) {
        if (SoapCall.suffers(message.getExchange(), Fault.UNKNOWN_VALUES)) {
            // JAXB is not to write past the writer, straight to the bytes
            message.put(AbstractOutDatabindingInterceptor.DISABLE_OUTPUTSTREAM_OPTIMIZATION, Boolean.TRUE);
            XMLStreamWriter writer = message.getContent(XMLStreamWriter.class);
            message.setContent(XMLStreamWriter.class, new StrangeWriter(writer));
        }
    }
}
