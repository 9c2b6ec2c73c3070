package io.parvis.endtoend;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.parvis.stack.RunningSet;
import io.parvis.stack.Service;
import io.parvis.stack.SetOptions;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * One running set for all tests that leave it as they found it; it stops with the test run. Every answer of its gateway
 * is held against the gateway's OpenAPI document. Its ticketshop's levels stand still, and its services record traces,
 * which no other set's do.
 */
final class OneSet {
    /** The first step of the ticketshop's levels, which were to move in 1970, is over in 2243. */
    private static final String NEVER = "100000d";

    private static RunningSet running;
    private static Conformance conformance;
    private static TraceCollector traces;

    private OneSet() {}

    static synchronized RunningSet get() {
        if (running == null) {
            traces = TraceCollector.start();
            running = RunningSet.start(
                    traces.of(SetOptions.onFreePorts()).with(Service.SANDBOX, "SANDBOX_AVAILABILITY_STEP", NEVER));
            conformance = conformance(running);
            RestAssured.filters(conformance);
        }
        return running;
    }

    static Conformance conformance() {
        return conformance;
    }

    static TraceCollector traces() {
        return traces;
    }

    private static Conformance conformance(RunningSet set) {
        try {
            return new Conformance(
                    set.gateway(),
                    new ObjectMapper()
                            .readTree(given().get(set.gateway() + "/openapi?format=json")
                                    .asByteArray()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
