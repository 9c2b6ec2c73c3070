package io.parvis.secutix.wire;

import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * Reports every element of an answer's body in the contract's namespace, whichever version the other side speaks and
 * whether or not it qualifies its inner elements: neither is published.
 */
public class EvenNamespaceReader extends StreamReaderDelegate {
    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

    private final String contract;

    /** @param contract the namespace that the types were generated from */
    public EvenNamespaceReader(XMLStreamReader parser, String contract) {
        super(parser);
        this.contract = contract.intern(); // JAXB compares namespaces by identity
    }

    @Override
    public String getNamespaceURI() {
        String namespace = super.getNamespaceURI();
        return SOAP.equals(namespace) ? namespace : contract;
    }

    @Override
    public QName getName() {
        return new QName(getNamespaceURI(), getLocalName());
    }
}
