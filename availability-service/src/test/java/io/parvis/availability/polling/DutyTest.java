package io.parvis.availability.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parvis.availability.testing.Catalogue;
import io.parvis.stack.testing.TicketshopResource;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two replicas that share a real Redis. */
@QuarkusTest
@WithTestResource(value = TicketshopResource.class, initArgs = @ResourceArg(name = "sandbox", value = "false"))
@WithTestResource(Catalogue.class)
class DutyTest {
    @Inject
    RedisDataSource redis;

    private final String key = "duty-" + UUID.randomUUID();

    private long nanos;

    private Duty duty(Duration length) {
        return new Duty(redis, key, length, () -> nanos);
    }

    @Test
    void oneReplicaPollsForAll() {
        Duty one = duty(Duration.ofMinutes(1));
        Duty other = duty(Duration.ofMinutes(1));
        one.renew();
        other.renew();
        one.renew();

        assertThat(one.isHeld()).isTrue();
        assertThat(other.isHeld()).isFalse();
    }

    @Test
    void aReplicaThatStopsHandsOn() {
        Duty one = duty(Duration.ofMinutes(1));
        Duty other = duty(Duration.ofMinutes(1));
        one.renew();
        one.handOn();
        other.renew();

        assertThat(one.isHeld()).isFalse();
        assertThat(other.isHeld()).isTrue();
    }

    @Test
    void theDutyOfAReplicaThatDiedPassesOn() {
        Duty dead = duty(Duration.ofMillis(300));
        Duty other = duty(Duration.ofMinutes(1));
        dead.renew();

        await().until(() -> {
            other.renew();
            return other.isHeld();
        });
        dead.renew();
        assertThat(dead.isHeld()).isFalse();
    }

    @Test
    void aReplicaThatSleptDoesNotThinkThatItIsStillOnDuty() {
        Duty one = duty(Duration.ofMinutes(1));
        one.renew();
        nanos += Duration.ofMinutes(1).toNanos() - 1;
        assertThat(one.isHeld()).isTrue();
        nanos++;
        assertThat(one.isHeld()).isFalse();

        one.renew();
        assertThat(one.isHeld()).isTrue();
    }

    @Test
    void whoeverTakesOverWritesUnderAHigherFence() {
        Duty one = duty(Duration.ofMinutes(1));
        Duty other = duty(Duration.ofMinutes(1));
        one.renew();
        long first = one.fence().number();
        one.renew();
        assertThat(one.fence().number()).isEqualTo(first);
        one.handOn();
        other.renew();

        assertThat(other.fence().number()).isGreaterThan(first);
        assertThat(other.fence().key()).isEqualTo(one.fence().key());
    }

    @Test
    void aTurnIsTakenOnceByWhomeverItIs() {
        Duty one = duty(Duration.ofMinutes(1));
        Duty other = duty(Duration.ofMinutes(1));
        assertThat(one.takeTurn(Duration.ofMinutes(1))).isTrue();
        assertThat(other.takeTurn(Duration.ofMinutes(1))).isFalse();
        one.giveTurnBack();
        assertThat(other.takeTurn(Duration.ofMillis(50))).isTrue();
        await().until(() -> one.takeTurn(Duration.ofMinutes(1)));
    }
}
