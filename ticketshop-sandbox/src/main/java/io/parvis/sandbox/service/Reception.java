package io.parvis.sandbox.service;

import io.parvis.sandbox.control.CallCounter;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts every call by its operation, before anything can refuse it. */
@ApplicationScoped
public class Reception {
    /** Stands for all that the contract does not name: nobody fills the counters with names of their own. */
    public static final String NO_OPERATION = "unknown";

    private final CallCounter counter;

    Reception(CallCounter counter) {
        this.counter = counter;
    }

    public Call receive(String operation, RoutingContext http) {
        counter.called(operation);
        http.addEndHandler(done -> counter.sent(operation, http.response().bytesWritten()));
        return new Call(operation, http);
    }
}
