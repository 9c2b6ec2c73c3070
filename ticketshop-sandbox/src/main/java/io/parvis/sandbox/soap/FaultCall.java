package io.parvis.sandbox.soap;

import io.parvis.sandbox.SandboxConfig;
import io.parvis.sandbox.fault.Fault;
import io.parvis.sandbox.fault.FaultBoard;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
    private static final String RETRY_AFTER_SECONDS = "60";

    private final FaultBoard board;
    private final Duration slow;

    FaultCall(FaultBoard board, SandboxConfig config) {
        super(Phase.PRE_PROTOCOL);
        addAfter(UsernameTokenCheck.class.getName());
        this.board = board;
        this.slow = config.slow();
    }

    @Override
    public void handleMessage(SoapMessage message) {
        Call call = Call.of(message);
        board.take(call.operation()).ifPresent(fault -> {
            call.suffer(fault);
            happen(fault, message);
        });
    }

    private void happen(Fault fault, SoapMessage message) {
        switch (fault) {
            case HTTP_509 -> answer(message, 509, "Bandwidth Limit Exceeded");
            case HTTP_429 -> answer(message, 429, "Too Many Requests");
            case HTTP_500 -> answer(message, 500, "Internal Server Error");
            case GARBAGE -> answer(message, 200, "<html><body>Maintenance en cours <b>& à bientôt");
            case SOAP_FAULT -> throw new SoapFault("The sandbox was asked for a SOAP fault", SERVER);
            case UNAUTHORIZED -> throw UsernameTokenCheck.failed();
            case SLOW -> wait(slow);
            case IN_PROGRESS, IN_PROGRESS_NO_ID, EMPTY, CUT, UNKNOWN_VALUES -> {
                // the endpoint, or those who write the answer, see to it
            }
        }
    }

    private void wait(Duration time) {
        try {
            board.await(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(SoapMessage message, int status, String body) {
        HttpServletResponse response = (HttpServletResponse) message.get(AbstractHTTPDestination.HTTP_RESPONSE);
        response.setStatus(status);
        if (status == 429) {
            response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
        }
        response.setContentType(status == 200 ? "text/xml; charset=UTF-8" : "text/plain; charset=UTF-8");
        try {
            response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        message.getInterceptorChain().abort();
    }
}
