package io.parvis.sandbox.service;

import io.parvis.sandbox.fault.Fault;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** One call of SecuTix's services: its operation, its HTTP request, and the fault that it suffers. */
public final class Call {
    private final String operation;
    private final RoutingContext http;
    private Optional<Fault> fault = Optional.empty();

    Call(String operation, RoutingContext http) {
        this.operation = operation;
        this.http = http;
    }

    public String operation() {
        return operation;
    }

    public RoutingContext http() {
        return http;
    }

    public boolean suffers(Fault suspected) {
        return fault.filter(suspected::equals).isPresent();
    }

    Optional<Fault> fault() {
        return fault;
    }

    void suffer(Fault suffered) {
        fault = Optional.of(suffered);
    }
}
