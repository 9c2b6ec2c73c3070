package io.parvis.availability.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.availability.testing.Catalogue;
import io.parvis.stack.testing.TicketshopResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Polls of several replicas, over a Redis that loses things, by clocks that jump. */
@QuarkusTest
@WithTestResource(TicketshopResource.class)
@WithTestResource(Catalogue.class)
class PollReplicasTest extends SandboxPolls {
    @Test
    void anotherReplicaGoesOnFromRedis() {
        future();
        tick();
        Duty other = new Duty(redis, duty.fence().key().replace(":fence", ""), Duration.ofMinutes(5), System::nanoTime);
        other.renew();
        assertThat(other.isHeld()).isFalse();
        duty.handOn();
        other.renew();
        poller = poller(other);
        shop.forgetCalls();
        clock.advance(CYCLE.minusSeconds(1));
        tick();
        assertThat(shop.calls()).as("not due for the other one either").isEmpty();

        clock.advance(Duration.ofSeconds(1));
        tick();
        assertThat(shop.calls()).containsOnly(Map.entry("getUpdatedAvailabilities", 1));
    }

    @Test
    void twoWhoBothThinkThatItIsTheirTurnMakeOnePoll() {
        future();
        PosPoller other = poller(duty);
        tick();
        clock.advance(CYCLE);
        shop.forgetCalls();
        tick();
        clock.advance(CYCLE);
        other.tick();

        assertThat(shop.calls()).containsOnly(Map.entry("getUpdatedAvailabilities", 1));
    }

    @Test
    void whoeverWasOvertakenWhileSecutixAnsweredPublishesNothing() {
        future();
        tick();
        long generation = levels().generation();
        redis.value(String.class).set(duty.fence().key(), "999");
        nextCycle();

        assertThat(levels().generation()).isEqualTo(generation);
        assertThat(poller.trouble()).isEmpty();
    }

    @Test
    void whoeverIsNotOnDutyAsksNothing() {
        future();
        duty.handOn();
        tick();

        assertThat(shop.calls()).isEmpty();
        assertThat(poller.isDue()).isFalse();
    }

    @Test
    void levelsThatRedisLostAreStoredAgainWithoutACall() {
        future();
        tick();
        long generation = levels().generation();
        shop.forgetCalls();
        redis.execute("FLUSHALL");
        duty.renew();
        current.refresh(opera);
        assertThat(poller.isDue()).isTrue();
        tick();

        assertThat(shop.calls()).isEmpty();
        assertThat(current.isLost(opera)).isFalse();
        assertThat(levels().generation()).isEqualTo(generation + 1);
    }

    @Test
    void aClockThatIsSetBackDoesNotStopThePolls() {
        future();
        tick();
        clock.advance(Duration.ofDays(-3));
        shop.forgetCalls();
        tick();

        assertThat(shop.calls())
                .as("what changed since a moment to come cannot be asked")
                .containsOnly(Map.entry("getEventAvailability", 1), Map.entry("getProductAvailability", 1));
        assertThat(levels().performance(date).asOf()).isEqualTo(clock.instant());
        shop.forgetCalls();
        tick();
        assertThat(shop.calls()).isEmpty();
    }

    @Test
    void whatAClockThatJumpedAheadHadToldIsAskedForAgain() {
        future();
        tick();
        clock.advance(Duration.ofDays(3));
        tick();
        clock.advance(Duration.ofDays(-3));
        nextCycle();
        nextCycle();

        assertThat(levels().polledAt()).isEqualTo(clock.instant());
        assertThat(levels().performances().values())
                .allSatisfy(entry -> assertThat(entry.asOf()).isEqualTo(clock.instant()));
        assertThat(levels().products().get(pass.id()).asOf()).isEqualTo(clock.instant());
    }
}
