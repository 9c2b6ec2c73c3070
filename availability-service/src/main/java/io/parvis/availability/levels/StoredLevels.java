package io.parvis.availability.levels;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.parvis.level.LevelSheet.Entry;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** {@link Levels} as they lie in Redis; their generation lies beside them. */
@RegisterForReflection
record StoredLevels(Instant polledAt, Instant sweptAt, List<Entry> products, List<Entry> performances) {

    static StoredLevels of(Levels levels) {
        return new StoredLevels(
                levels.polledAt(),
                levels.sweptAt(),
                List.copyOf(levels.products().values()),
                List.copyOf(levels.performances().values()));
    }

    Levels levels(long generation) {
        return new Levels(generation, polledAt, sweptAt, byId(products), byId(performances));
    }

    private static Map<String, Entry> byId(List<Entry> entries) {
        return entries.stream().collect(toUnmodifiableMap(Entry::id, identity(), (first, again) -> again));
    }
}
