package io.parvis.availability.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parvis.availability.testing.Catalogue;
import io.parvis.replica.Lease;
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

    private Duty duty(Duration length) {
        return new Duty(new Lease(redis, key, length));
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
}
