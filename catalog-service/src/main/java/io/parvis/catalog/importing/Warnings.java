package io.parvis.catalog.importing;

import io.parvis.catalog.importing.Attempt.Level;
import io.parvis.catalog.importing.Attempt.Stage;
import io.parvis.catalog.importing.Attempt.Warning;
import io.parvis.catalog.importing.Attempt.WarningCount;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The warnings of an import: all of them counted, the first ones listed. */
final class Warnings {
    private static final int LISTED = 100;
    private static final int LONGEST_ID = 40;

    private final List<Warning> first = new ArrayList<>();
    private final TreeMap<String, WarningCount> counts = new TreeMap<>();
    private int count;

    void add(Stage stage, Level level, String kind, String id, String what) {
        count++;
        counts.merge(
                stage.ordinal() + "/" + level.ordinal() + "/" + kind,
                new WarningCount(stage, level, kind, 1),
                (before, one) -> new WarningCount(stage, level, kind, before.count() + 1));
        if (first.size() < LISTED) {
            first.add(new Warning(stage, level, kind, shortened(id), what));
        }
    }

    /** Those of one stage alone, of those that are listed. */
    Warnings of(Stage stage) {
        Warnings same = new Warnings();
        first.stream()
                .filter(warning -> warning.stage() == stage)
                .forEach(warning -> same.add(stage, warning.level(), warning.kind(), warning.id(), warning.what()));
        return same;
    }

    int count() {
        return count;
    }

    List<WarningCount> counts() {
        return List.copyOf(counts.values());
    }

    List<Warning> first() {
        return List.copyOf(first);
    }

    /** What stands in the place of an id can be anything. */
    private static String shortened(String id) {
        return id == null || id.length() <= LONGEST_ID ? id : id.substring(0, LONGEST_ID) + "…";
    }
}
