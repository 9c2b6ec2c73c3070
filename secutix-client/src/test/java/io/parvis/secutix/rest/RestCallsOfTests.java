package io.parvis.secutix.rest;

import java.time.Clock;
import java.time.Duration;

/** Calls without a container. */
public final class RestCallsOfTests {
    private RestCallsOfTests() {}

    public static RestCalls at(Clock clock, Duration longestRead) {
        return new RestCalls(clock, 1_000, (int) longestRead.toMillis());
    }
}
