package io.parvis.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.gateway.MovableClock;
import io.parvis.gateway.routing.Service;
import io.parvis.spell.Spells;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private final MovableClock clock = new MovableClock();
    private final Breaker breaker = new Breaker(Service.LINK, 3, 10_000, clock, new Spells(clock));

    @Test
    void failuresInARowOpenIt() {
        fail(3);
        assertThat(breaker.isOpen()).isTrue();
        assertThat(cause(breaker.call(() -> Future.succeededFuture(1)))).isInstanceOf(Breaker.RestingException.class);
    }

    @Test
    void aSuccessInBetweenKeepsItClosed() {
        fail(2);
        assertThat(breaker.call(() -> Future.succeededFuture(1)).result()).isEqualTo(1);
        fail(2);
        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void callersWhoLeaveAreNoFailures() {
        for (int n = 0; n < 10; n++) {
            breaker.call(() -> Future.failedFuture(new IllegalStateException("response closed")));
        }
        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void afterTheRestOneTriesAndTheOthersWaitForItsLuck() {
        fail(3);
        clock.advance(Duration.ofSeconds(11));
        Promise<Integer> probe = Promise.promise();
        Future<Integer> tried = breaker.call(probe::future);
        assertThat(cause(breaker.call(() -> Future.succeededFuture(1)))).isInstanceOf(Breaker.RestingException.class);
        probe.complete(7);
        assertThat(tried.result()).isEqualTo(7);
        assertThat(breaker.call(() -> Future.succeededFuture(8)).result()).isEqualTo(8);
    }

    @Test
    void aProbeThatFailsBeginsAnotherRest() {
        fail(3);
        clock.advance(Duration.ofSeconds(11));
        fail(1);
        assertThat(cause(breaker.call(() -> Future.succeededFuture(1)))).isInstanceOf(Breaker.RestingException.class);
        clock.advance(Duration.ofSeconds(11));
        assertThat(breaker.call(() -> Future.succeededFuture(1)).result()).isEqualTo(1);
    }

    private void fail(int times) {
        for (int n = 0; n < times; n++) {
            breaker.call(() -> Future.failedFuture(new IOException("connection refused")));
        }
    }

    private static Throwable cause(Future<?> failed) {
        return failed.cause();
    }
}
