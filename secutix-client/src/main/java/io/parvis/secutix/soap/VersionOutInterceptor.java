package io.parvis.secutix.soap;

import io.parvis.secutix.wire.ContractNamespace;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.cxf.interceptor.StaxOutInterceptor;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.staxutils.DelegatingXMLStreamWriter;

/** Speaks the configured version of SecuTix's interfaces, whose namespaces carry its number. */
final class VersionOutInterceptor extends AbstractPhaseInterceptor<Message> {
    VersionOutInterceptor() {
        super(Phase.PRE_STREAM);
        addAfter(StaxOutInterceptor.class.getName());
    }

    @Override
    public void handleMessage(Message message) {
        String version = CallContext.of(message).account.version();
        XMLStreamWriter writer = message.getContent(XMLStreamWriter.class);
        if (writer != null && !version.equals(ContractNamespace.VERSION)) {
            message.setContent(XMLStreamWriter.class, new VersionWriter(writer, version));
        }
    }

    private static final class VersionWriter extends DelegatingXMLStreamWriter {
        private final String version;

        VersionWriter(XMLStreamWriter writer, String version) {
            super(writer);
            this.version = version;
        }

        private String spoken(String namespace) {
            return ContractNamespace.inVersion(namespace, version);
        }

        @Override
        public void writeStartElement(String prefix, String local, String uri) throws XMLStreamException {
            super.writeStartElement(prefix, local, spoken(uri));
        }

        @Override
        public void writeStartElement(String uri, String local) throws XMLStreamException {
            super.writeStartElement(spoken(uri), local);
        }

        @Override
        public void writeEmptyElement(String prefix, String local, String uri) throws XMLStreamException {
            super.writeEmptyElement(prefix, local, spoken(uri));
        }

        @Override
        public void writeNamespace(String prefix, String uri) throws XMLStreamException {
            super.writeNamespace(prefix, spoken(uri));
        }

        @Override
        public void writeDefaultNamespace(String uri) throws XMLStreamException {
            super.writeDefaultNamespace(spoken(uri));
        }

        @Override
        public void setPrefix(String prefix, String uri) throws XMLStreamException {
            super.setPrefix(prefix, spoken(uri));
        }

        @Override
        public void setDefaultNamespace(String uri) throws XMLStreamException {
            super.setDefaultNamespace(spoken(uri));
        }
    }
}
