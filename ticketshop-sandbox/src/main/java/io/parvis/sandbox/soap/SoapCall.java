package io.parvis.sandbox.soap;

import io.parvis.sandbox.fault.Fault;
import io.parvis.sandbox.service.Call;
import org.apache.cxf.message.Exchange;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.PhaseInterceptorChain;

/** The call that a SOAP message belongs to, on its way through the interceptors. */
final class SoapCall {
    private SoapCall() {}

    static void begin(Message message, Call call) {
        message.getExchange().put(Call.class, call);
    }

    static Call of(Message message) {
        return message.getExchange().get(Call.class);
    }

    /** Within an endpoint's method. */
    static Call current() {
        return of(PhaseInterceptorChain.getCurrentMessage());
    }

    static boolean suffers(Exchange exchange, Fault fault) {
        Call call = exchange == null ? null : exchange.get(Call.class);
        return call != null && call.suffers(fault);
    }
}
