package io.parvis.availability.levels;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.parvis.pointofsale.PointOfSale;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.redis.datasource.value.ValueCommands;
import io.vertx.mutiny.redis.client.Response;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** The levels in Redis: where replicas meet, and where a new one starts from. Calls block. */
@Singleton
final class LevelStore {
    private static final String PUBLISH = """
        if redis.call('get', KEYS[3]) ~= ARGV[3] then return 0 end
        local generation = math.max(tonumber(redis.call('get', KEYS[2]) or '0'), tonumber(ARGV[2])) + 1
        redis.call('set', KEYS[1], ARGV[1])
        redis.call('set', KEYS[2], string.format('%d', generation))
        return generation
        """;

    private final RedisDataSource redis;
    private final ValueCommands<String, String> values;
    private final ObjectMapper json;

    LevelStore(RedisDataSource redis, ObjectMapper json) {
        this.redis = redis;
        this.values = redis.value(String.class);
        this.json = json;
    }

    /** Moves with every publication; 0 = there are no levels. */
    long generation(PointOfSale pos) {
        return number(values.get(generationKey(pos)));
    }

    /** Levels and generation in one step, so that they belong together. */
    Optional<Levels> load(PointOfSale pos) throws JsonProcessingException {
        Map<String, String> both = values.mget(levelsKey(pos), generationKey(pos));
        String blob = both.get(levelsKey(pos));
        return blob == null
                ? Optional.empty()
                : Optional.of(json.readValue(blob, StoredLevels.class).levels(number(both.get(generationKey(pos)))));
    }

    /**
     * Stores levels and moves the generation in one step: upwards, also when Redis was emptied meanwhile.
     *
     * @return empty when the fence has moved on: another replica polls by now
     */
    Optional<Levels> publish(PointOfSale pos, Levels levels, Fence fence) {
        StoredLevels stored = StoredLevels.of(levels);
        Response moved = redis.execute(
                "EVAL",
                PUBLISH,
                "3",
                levelsKey(pos),
                generationKey(pos),
                fence.key(),
                write(stored),
                Long.toString(levels.generation()),
                Long.toString(fence.number()));
        long generation = moved.toLong();
        return generation == 0 ? Optional.empty() : Optional.of(stored.levels(generation));
    }

    private String write(StoredLevels levels) {
        try {
            return json.writeValueAsString(levels);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static long number(String generation) {
        return generation == null ? 0 : Long.parseLong(generation);
    }

    private static String levelsKey(PointOfSale pos) {
        return "parvis:{" + pos.slug() + "}:levels";
    }

    private static String generationKey(PointOfSale pos) {
        return "parvis:{" + pos.slug() + "}:levels:generation";
    }
}
