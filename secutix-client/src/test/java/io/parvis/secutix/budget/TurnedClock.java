package io.parvis.secutix.budget;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that goes when it is told to. */
final class TurnedClock implements InstantSource {
    private volatile Instant now;

    TurnedClock(String now) {
        this.now = Instant.parse(now);
    }

    void goesOn(Duration by) {
        now = now.plus(by);
    }

    void jumps(Instant to) {
        now = to;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
