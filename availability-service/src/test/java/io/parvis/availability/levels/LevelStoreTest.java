package io.parvis.availability.levels;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.parvis.availability.testing.Catalogue;
import io.parvis.level.Level;
import io.parvis.level.LevelSheet.Entry;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.stack.testing.TicketshopResource;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two replicas on one real Redis; the catalogue service never answers, so that nothing is polled. */
@QuarkusTest
@WithTestResource(value = TicketshopResource.class, initArgs = @ResourceArg(name = "sandbox", value = "false"))
@WithTestResource(Catalogue.class)
class LevelStoreTest {
    private static final Instant THEN = Instant.parse("2026-11-23T20:00:00.123Z");
    private static final String FENCE = "parvis:{opera}:fence";
    private static final Levels SOME = levels(Level.LIMITED);

    @Inject
    PointsOfSale pointsOfSale;

    @Inject
    RedisDataSource redis;

    @Inject
    ObjectMapper json;

    private PointOfSale opera;
    private CurrentLevels one;
    private CurrentLevels other;

    @BeforeEach
    void twoReplicas() {
        redis.execute("FLUSHALL");
        redis.value(String.class).set(FENCE, "1");
        opera = pointsOfSale.get("opera");
        one = new CurrentLevels(pointsOfSale, new LevelStore(redis, json));
        other = new CurrentLevels(pointsOfSale, new LevelStore(redis, json));
    }

    private void publish(CurrentLevels replica, Levels levels) {
        assertThat(replica.publish(opera, levels, new Fence(FENCE, 1))).isTrue();
    }

    private static Levels levels(Level level) {
        return new Levels(
                0,
                THEN,
                THEN,
                Map.of("1", new Entry("1", level, 3L, THEN), "2", new Entry("2", Level.UNKNOWN, null, null)),
                Map.of("11", new Entry("11", Level.SOLD_OUT, null, THEN)));
    }

    @Test
    void withoutLevelsThereAreNone() {
        one.refresh(opera);

        assertThat(one.of(opera)).isEqualTo(Levels.NONE);
        assertThat(one.isStoreReachable()).isTrue();
    }

    @Test
    void aNewReplicaStartsFromRedis() {
        publish(one, SOME);
        other.refresh(opera);

        assertThat(other.of(opera))
                .isEqualTo(one.of(opera))
                .isEqualTo(new Levels(1, THEN, THEN, SOME.products(), SOME.performances()));
    }

    @Test
    void theGenerationTellsAReplicaThatItIsBehind() {
        publish(one, SOME);
        other.refresh(opera);
        publish(one, levels(Level.SOLD_OUT));
        assertThat(other.of(opera).generation()).isEqualTo(1);
        other.refresh(opera);

        assertThat(other.of(opera).generation()).isEqualTo(2);
        assertThat(other.of(opera).performance("11").level()).isEqualTo(Level.SOLD_OUT);
        assertThat(other.of(opera).products().get("1").level()).isEqualTo(Level.SOLD_OUT);
    }

    @Test
    void anEmptiedRedisEmptiesNoMemory() {
        publish(one, SOME);
        redis.execute("FLUSHALL");
        one.refresh(opera);

        assertThat(one.of(opera).products()).hasSize(2);
    }

    @Test
    void whatCannotBeReadChangesNothing() {
        publish(one, SOME);
        other.refresh(opera);
        redis.value(String.class).set("parvis:{opera}:levels", "{\"products\":");
        redis.value(String.class).incr("parvis:{opera}:levels:generation");
        other.refresh(opera);
        other.refresh(opera);

        assertThat(other.of(opera).generation()).isEqualTo(1);
        assertThat(other.isStoreReachable()).isTrue();
    }

    @Test
    void whoWasOvertakenPublishesNothing() {
        publish(one, SOME);
        redis.value(String.class).set(FENCE, "2");

        assertThat(one.publish(opera, levels(Level.SOLD_OUT), new Fence(FENCE, 1)))
                .isFalse();
        other.refresh(opera);
        assertThat(other.of(opera).products().get("1").level()).isEqualTo(Level.LIMITED);
        assertThat(one.of(opera).products().get("1").level()).isEqualTo(Level.LIMITED);
    }

    @Test
    void anEmptiedRedisIsNoticedAndFilledAgainWithoutGoingBack() {
        publish(one, SOME);
        publish(one, SOME);
        redis.execute("FLUSHALL");
        one.refresh(opera);
        assertThat(one.isLost(opera)).isTrue();

        redis.value(String.class).set(FENCE, "1");
        publish(one, one.of(opera));
        other.refresh(opera);
        assertThat(one.isLost(opera)).isFalse();
        assertThat(other.of(opera).generation()).isEqualTo(3);
    }

    @Test
    void whoeverWantsToKnowIsToldOfNewLevels() {
        List<String> told = new ArrayList<>();
        other.onChange(pos -> told.add(pos.slug()));
        other.refresh(opera);
        assertThat(told).isEmpty();
        publish(one, SOME);
        other.refresh(opera);
        other.refresh(opera);

        assertThat(told).containsExactly("opera");
    }
}
