package io.parvis.catalog.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.parvis.catalog.snapshot.SnapshotStore;
import io.parvis.pointofsale.PointOfSale;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.redis.datasource.value.SetArgs;
import io.quarkus.redis.datasource.value.ValueCommands;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What all replicas know of one point of sale's imports: which runs, which is due, and until when none may be. */
final class ImportBoard {
    private static final Duration SCHEDULE_REMEMBERED = Duration.ofHours(12);

    private final RedisDataSource redis;
    private final ValueCommands<String, String> values;
    private final ObjectMapper json;
    private final PointOfSale pos;

    ImportBoard(RedisDataSource redis, ObjectMapper json, PointOfSale pos) {
        this.redis = redis;
        this.values = redis.value(String.class);
        this.json = json;
        this.pos = pos;
    }

    record State(Optional<Running> running, Optional<Due> due) {}

    State read() {
        Map<String, String> both = values.mget(key("running"), key("due"));
        return new State(read(both.get(key("running")), Running.class), read(both.get(key("due")), Due.class));
    }

    void running(Running running) {
        values.set(key("running"), write(running));
    }

    void ended() {
        redis.key().del(key("running"));
    }

    /** Plans an import unless one is planned already. */
    void planIfNone(Due due) {
        values.setnx(key("due"), write(due));
    }

    void plan(Due due) {
        values.set(key("due"), write(due));
    }

    void unplan() {
        redis.key().del(key("due"));
    }

    /** Whether this replica is the first to hear that moment of the schedule strike. */
    boolean strikesFirst(Instant moment) {
        return values.setAndChanged(
                key("struck:" + moment.getEpochSecond()),
                "1",
                new SetArgs().nx().ex(SCHEDULE_REMEMBERED));
    }

    /** Until when SecuTix's limits forbid an export. */
    Optional<Instant> closedUntil() {
        return Optional.ofNullable(values.get(key("closed-until"))).map(Instant::parse);
    }

    /** No export is asked for before that moment, nor before a later one that was said already. */
    void closeUntil(Instant moment) {
        if (closedUntil().filter(known -> known.isAfter(moment)).isEmpty()) {
            values.set(key("closed-until"), moment.toString());
        }
    }

    private String key(String name) {
        return SnapshotStore.key(pos, name);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private <T> Optional<T> read(String stored, Class<T> type) {
        if (stored == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.readValue(stored, type));
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
