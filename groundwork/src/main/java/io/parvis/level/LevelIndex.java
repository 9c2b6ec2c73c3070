package io.parvis.level;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.parvis.level.LevelSheet.Entry;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The levels of a sheet by what is asked for; what is not in it is UNKNOWN. Immutable. */
public final class LevelIndex {
    /** Nothing is known. */
    public static final LevelIndex EMPTY = new LevelIndex(new LevelSheet(0, List.of(), List.of()));

    private final long generation;
    private final Map<String, Level> products;
    private final Map<String, Level> performances;

    public LevelIndex(LevelSheet sheet) {
        generation = sheet.generation();
        products = byId(sheet.products());
        performances = byId(sheet.performances());
    }

    /** Grows with every change of any level; 0 = nothing is known. */
    public long generation() {
        return generation;
    }

    public Level ofPerformance(String id) {
        return performances.getOrDefault(id, Level.UNKNOWN);
    }

    /** As SecuTix told it. */
    public Level ofProduct(String id) {
        return products.getOrDefault(id, Level.UNKNOWN);
    }

    /** Of a product whose places are sold per performance, from those that are on sale. */
    public Level ofPerformances(Stream<String> onSale) {
        return Level.ofParts(onSale.map(this::ofPerformance).toList());
    }

    private static Map<String, Level> byId(List<Entry> entries) {
        return entries.stream().collect(toUnmodifiableMap(Entry::id, Entry::level, (first, again) -> again));
    }
}
