package io.parvis.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import io.parvis.stack.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ThrottleTest {
    private final MovableClock clock = new MovableClock(Instant.parse("2026-06-01T18:00:00Z"));
    private final Throttle throttle = new Throttle(3, clock);

    @Test
    void eachAddressHasItsShareOfAMinute() {
        pass("a", 3);
        clock.advance(Duration.ofSeconds(20));
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> throttle.pass("a"));
        assertThat(refused.kind()).isEqualTo(ProblemKind.TOO_MANY_REQUESTS);
        assertThat(refused.retryAfter()).contains(Duration.ofSeconds(41));
        pass("b", 3);
        clock.advance(Duration.ofSeconds(40));
        pass("a", 3);
    }

    @Test
    void aFloodOfAddressesFillsNoMemory() {
        for (int i = 0; i < 50_000; i++) {
            throttle.pass("address " + i);
        }
        pass("a new one", 1);
        pass("another", 2);
        assertThat(catchThrowableOfType(ProblemException.class, () -> throttle.pass("a third")))
                .isNotNull();
        pass("address 1", 2);
    }

    private void pass(String address, int times) {
        for (int i = 0; i < times; i++) {
            throttle.pass(address);
        }
    }
}
