package io.parvis.catalog.search;

import io.parvis.level.Level;
import io.parvis.level.LevelIndex;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.util.FixedBitSet;

/** The products of each level, of the last generations of levels: who pages on finds them as they were. */
final class LevelSets {
    private static final int KEPT = 16;

    private final Map<Long, Map<Level, FixedBitSet>> byGeneration = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Map<Level, FixedBitSet>> eldest) {
            return size() > KEPT;
        }
    };

    synchronized Optional<Map<Level, FixedBitSet>> of(
            LevelIndex newest, long generation, Supplier<Map<Level, FixedBitSet>> make) {
        if (generation == newest.generation()) {
            byGeneration.computeIfAbsent(generation, first -> make.get());
        }
        return Optional.ofNullable(byGeneration.get(generation));
    }
}
