package io.parvis.sandbox.soap;

import io.parvis.sandbox.fault.Fault;
import io.parvis.sandbox.service.Call;
import io.parvis.sandbox.service.Mishaps;
import io.parvis.sandbox.service.PlainAnswer;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.xml.namespace.QName;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.transport.http.AbstractHTTPDestination;

/** Makes a call suffer the fault that waits for it: at once, or noted for those who write the answer. */
@Singleton
class FaultCall extends AbstractSoapInterceptor {
    private static final QName SERVER = new QName("http://schemas.xmlsoap.org/soap/envelope/", "Server");

    private final Mishaps mishaps;

    FaultCall(Mishaps mishaps) {
        super(Phase.PRE_PROTOCOL);
        addAfter(UsernameTokenCheck.class.getName());
        this.mishaps = mishaps;
    }

    @Override
    public void handleMessage(SoapMessage message) {
        Call call = SoapCall.of(message);
        mishaps.befall(call);
        if (call.suffers(Fault.SOAP_FAULT)) {
            throw new SoapFault("The sandbox was asked for a SOAP fault", SERVER);
        }
        if (call.suffers(Fault.UNAUTHORIZED)) {
            throw UsernameTokenCheck.failed();
        }
        PlainAnswer.to(call).ifPresent(answer -> answer(message, answer));
    }

    private static void answer(SoapMessage message, PlainAnswer answer) {
        HttpServletResponse response = (HttpServletResponse) message.get(AbstractHTTPDestination.HTTP_RESPONSE);
        response.setStatus(answer.status());
        answer.retryAfter().ifPresent(seconds -> response.setHeader("Retry-After", seconds));
        response.setContentType(answer.contentType("text/xml"));
        try {
            response.getOutputStream().write(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        message.getInterceptorChain().abort();
    }
}
