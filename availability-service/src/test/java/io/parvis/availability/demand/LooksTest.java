package io.parvis.availability.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.parvis.availability.testing.Catalogue;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.stack.testing.MovableClock;
import io.parvis.stack.testing.TicketshopResource;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two replicas that count on one real Redis. */
@QuarkusTest
@WithTestResource(value = TicketshopResource.class, initArgs = @ResourceArg(name = "sandbox", value = "false"))
@WithTestResource(Catalogue.class)
class LooksTest {
    private static final Instant EVENING = Instant.parse("2027-03-10T19:30:00Z");

    @Inject
    PointsOfSale pointsOfSale;

    @Inject
    RedisDataSource redis;

    private final MovableClock clock = new MovableClock(EVENING);
    private PointOfSale opera;
    private DemandStore store;
    private Looks one;
    private Looks other;

    @BeforeEach
    void twoReplicas() {
        redis.execute("FLUSHALL");
        opera = pointsOfSale.get("opera");
        store = new DemandStore(redis);
        one = new Looks(pointsOfSale, store, clock);
        other = new Looks(pointsOfSale, store, clock);
    }

    private void looks(Looks replica, boolean product, String id, int times) {
        replica.counter(opera, product, id).add(times);
        replica.flush();
    }

    private Demand demand() {
        return store.read(opera, clock.instant());
    }

    @Test
    void looksOfAllReplicasAreAddedUp() {
        looks(one, true, "1", 3);
        looks(other, true, "1", 4);
        looks(other, false, "1", 2);

        assertThat(demand().ofProduct("1")).isEqualTo(7);
        assertThat(demand().ofPerformance("1")).isEqualTo(2);
        assertThat(demand().ofProduct("2")).isZero();
        assertThat(demand().recent()).isEqualTo(9);
    }

    @Test
    void whatWasHandedOnIsNotCountedAgain() {
        looks(one, true, "1", 3);
        one.flush();

        assertThat(demand().ofProduct("1")).isEqualTo(3);
    }

    @Test
    void looksCountLessAsTimeGoesByAndThenNoMore() {
        looks(one, true, "1", 8);
        clock.advance(Duration.ofMinutes(5));
        assertThat(demand().ofProduct("1")).isEqualTo(4);
        looks(one, true, "1", 1);
        assertThat(demand().ofProduct("1")).isEqualTo(5);
        clock.advance(Duration.ofMinutes(10));
        assertThat(demand().ofProduct("1")).isEqualTo(1 + 0.25, within(1e-9));
        clock.advance(Duration.ofMinutes(10));
        assertThat(demand().ofProduct("1")).isZero();
    }

    @Test
    void redisForgetsByItself() {
        looks(one, true, "1", 8);

        assertThat(redis.key().keys("parvis:{opera}:demand:*"))
                .hasSize(2)
                .allSatisfy(key -> assertThat(redis.key().ttl(key)).isPositive());
    }

    @Test
    void hoursOfTheLastDaysAreKnownInTheZoneOfThePointOfSale() {
        looks(one, true, "1", 8);
        assertThat(demand().byHour()).as("today is not over").containsOnly(0);
        clock.advance(Duration.ofDays(1));
        assertThat(demand().byHour())
                .as("the day on which counting began is not whole")
                .containsOnly(0);
        looks(one, false, "1", 2);
        clock.advance(Duration.ofDays(1));
        assertThat(demand().byHour()[20]).as("seven days like the one known").isEqualTo(7 * 2);
        clock.advance(Duration.ofDays(1));
        assertThat(demand().byHour()[20]).as("nobody looked on the other").isEqualTo(7 * 1);
        clock.advance(Duration.ofDays(4));
        assertThat(demand().byHour()[20]).isEqualTo(10);
        clock.advance(Duration.ofDays(1));
        assertThat(demand().byHour()[20]).isEqualTo(2);
    }

    @Test
    void whatIsExpectedIsWhatVisitorsWhoComeEvenlyLookAt() {
        clock.advance(Duration.ofDays(-7).minusHours(12));
        looks(one, true, "1", 1);
        clock.advance(Duration.ofDays(6).plusHours(12));
        looks(one, true, "1", 7 * 60); // one a minute, of the last seven days together
        clock.advance(Duration.ofDays(1));
        for (int minute = 0; minute < 18; minute++) {
            looks(one, true, "1", 1);
            clock.advance(Duration.ofMinutes(1));
        }

        assertThat(demand().expectedRecent(clock.instant(), opera.timeZone()))
                .isCloseTo(demand().recent(), within(1e-9))
                .isCloseTo(3 + 2.5 + 1.25 + 0.625, within(1e-9));
    }

    @Test
    void theDemandIsReadAgainWhenItIsTenSecondsOld() {
        KnownDemand known = new KnownDemand(store, clock);
        assertThat(known.of(opera).recent()).isZero();
        looks(one, true, "1", 1);
        clock.advance(Duration.ofMillis(9_999));
        assertThat(known.of(opera).recent()).isZero();
        clock.advance(Duration.ofMillis(1));
        assertThat(known.of(opera).recent()).isEqualTo(1);
    }
}
