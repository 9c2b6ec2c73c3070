package io.parvis.sandbox.soap;

import io.parvis.sandbox.fault.Fault;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.apache.cxf.message.Exchange;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.PhaseInterceptorChain;

/** One SOAP call on its way through the interceptors: its operation, its HTTP request, and the fault that it suffers. */
final class Call {
    private final String operation;
    private final RoutingContext http;
    private Optional<Fault> fault = Optional.empty();

    private Call(String operation, RoutingContext http) {
        this.operation = operation;
        this.http = http;
    }

    static Call begin(Message message, String operation, RoutingContext http) {
        Call call = new Call(operation, http);
        message.getExchange().put(Call.class, call);
        return call;
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

    String operation() {
        return operation;
    }

    RoutingContext http() {
        return http;
    }

    void suffer(Fault suffered) {
        fault = Optional.of(suffered);
    }

    boolean suffers(Fault suspected) {
        return fault.filter(suspected::equals).isPresent();
    }
}
