package io.parvis.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.sso.xml.Refusal;
import io.parvis.sso.xml.Refused;
import io.parvis.stack.testing.MovableClock;
import io.parvis.stack.testing.TicketshopResource;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a message may ask once, in a real Redis. */
@QuarkusTest
@WithTestResource(TicketshopResource.class)
@WithTestResource(TestProvider.class)
class RequestsTest {
    @Inject
    RedisDataSource redis;

    @Inject
    ObjectMapper json;

    @Inject
    PointsOfSale pointsOfSale;

    private final MovableClock clock = new MovableClock(Instant.now());
    private final String id = UUID.randomUUID().toString();
    private final AtomicInteger done = new AtomicInteger();
    private Requests requests;
    private PointOfSale opera;

    @BeforeEach
    void shop() {
        requests = new Requests(redis, json, clock);
        opera = pointsOfSale.get("opera");
    }

    @Test
    void whatWasDoneIsNotDoneAgain() throws Refused {
        once(done::incrementAndGet);

        assertReplayed();
        assertThat(done).hasValue(1);
    }

    @Test
    void whatCouldNotBeDoneMayBeTriedAgain() throws Refused {
        assertThatThrownBy(() -> once(() -> {
                    throw new IllegalStateException("Redis is away");
                }))
                .isInstanceOf(IllegalStateException.class);

        once(done::incrementAndGet);
        assertThat(done).hasValue(1);
        assertReplayed();
    }

    @Test
    void whatIsBurntIsNotDone() throws Refused {
        requests.burn(opera, id, clock.instant().plus(Duration.ofMinutes(5)));

        assertReplayed();
        assertThat(done).hasValue(0);
    }

    private void once(Runnable what) throws Refused {
        requests.once(opera, id, clock.instant().plus(Duration.ofMinutes(5)), what);
    }

    private void assertReplayed() {
        assertThat(catchThrowableOfType(Refused.class, () -> once(done::incrementAndGet))
                        .reason())
                .isEqualTo(Refusal.REPLAYED);
    }
}
