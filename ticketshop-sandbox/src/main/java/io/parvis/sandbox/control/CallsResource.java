package io.parvis.sandbox.control;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;

/** How often SecuTix was called, and what that weighed. */
@Path("/control/calls")
final class CallsResource {
    private final CallCounter counter;

    CallsResource(CallCounter counter) {
        this.counter = counter;
    }

    /**
     * @param calls by operation, the refused ones too
     * @param bytes of the answers' bodies by operation, as they went over the wire
     */
    @RegisterForReflection
    record Calls(Map<String, Long> calls, Map<String, Long> bytes) {}

    @GET
    public Calls calls() {
        return new Calls(counter.calls(), counter.bytes());
    }

    @DELETE
    public void forget() {
        counter.clear();
    }
}
