package io.parvis.sandbox.soap;

import io.parvis.sandbox.service.Reception;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Singleton;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.staxutils.StaxUtils;

/** Hands every call in by the operation that its body names, before anything can refuse it. */
@Singleton
class SoapReception extends AbstractSoapInterceptor {
    private final Reception reception;
    private final CurrentVertxRequest request;

    SoapReception(Reception reception, CurrentVertxRequest request) {
        super(Phase.PRE_PROTOCOL);
        addBefore(org.apache.cxf.binding.soap.interceptor.MustUnderstandInterceptor.class.getName());
        this.reception = reception;
        this.request = request;
    }

    @Override
    public void handleMessage(SoapMessage message) {
        SoapCall.begin(message, reception.receive(operation(message), request.getCurrent()));
    }

    private static String operation(SoapMessage message) {
        XMLStreamReader reader = message.getContent(XMLStreamReader.class);
        try {
            if (reader == null || !StaxUtils.skipToStartOfElement(reader)) {
                return Reception.NO_OPERATION;
            }
        } catch (XMLStreamException e) {
            return Reception.NO_OPERATION;
        }
        String name = reader.getLocalName();
        QName service = message.getExchange().getService().getName();
        boolean known = message.getExchange().getBinding().getBindingInfo().getOperations().stream()
                .anyMatch(operation -> operation.getName().equals(new QName(service.getNamespaceURI(), name)));
        return known ? name : Reception.NO_OPERATION;
    }
}
