package io.parvis.sandbox.soap;

import io.parvis.sandbox.control.CallCounter;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.staxutils.StaxUtils;

/** Counts every call by the operation that its body names, before anything can refuse it. */
@Singleton
class Reception extends AbstractSoapInterceptor {
    private static final String NO_OPERATION = "unknown";

    private final CallCounter counter;
    private final CurrentVertxRequest request;

    Reception(CallCounter counter, CurrentVertxRequest request) {
        super(Phase.PRE_PROTOCOL);
        addBefore(org.apache.cxf.binding.soap.interceptor.MustUnderstandInterceptor.class.getName());
        this.counter = counter;
        this.request = request;
    }

    @Override
    public void handleMessage(SoapMessage message) {
        RoutingContext http = request.getCurrent();
        String operation = operation(message);
        Call.begin(message, operation, http);
        counter.called(operation);
        http.addEndHandler(done -> counter.sent(operation, http.response().bytesWritten()));
    }

    // only names of the contract: nobody fills the counters with names of their own
    private static String operation(SoapMessage message) {
        XMLStreamReader reader = message.getContent(XMLStreamReader.class);
        try {
            if (reader == null || !StaxUtils.skipToStartOfElement(reader)) {
                return NO_OPERATION;
            }
        } catch (XMLStreamException e) {
            return NO_OPERATION;
        }
        String name = reader.getLocalName();
        QName service = message.getExchange().getService().getName();
        boolean known = message.getExchange().getBinding().getBindingInfo().getOperations().stream()
                .anyMatch(operation -> operation.getName().equals(new QName(service.getNamespaceURI(), name)));
        return known ? name : NO_OPERATION;
    }
}
