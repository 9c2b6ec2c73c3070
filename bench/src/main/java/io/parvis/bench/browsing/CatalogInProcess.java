package io.parvis.bench.browsing;

import io.parvis.bench.Comparison;
import io.parvis.bench.Goal;
import io.parvis.bench.Jmh;
import io.parvis.bench.Measurement;
import io.parvis.bench.Scale;
import io.parvis.bench.Table;
import java.util.Locale;
import java.util.Map;

/** How answers grow with the catalogue. */
public final class CatalogInProcess implements Measurement {
    private static final int ROUNDS = 2;

    @Override
    public String name() {
        return "catalog-in-process";
    }

    @Override
    public String about() {
        return "List, search with six facets and detail from parameters to JSON, without HTTP, by JMH: " + Scale.FULL
                + " against " + Scale.USUAL + ".";
    }

    @Override
    public void run(Table table) throws Exception {
        Snapshots.of(Scale.USUAL);
        Snapshots.of(Scale.FULL);
        grows(table, "list", Goal.atMost(5));
        grows(table, "search", Goal.atMost(5));
        // 1, but for what two runs of the same differ by
        grows(table, "detail", Goal.atMost(1.25));
    }

    private static void grows(Table table, String method, Goal goal) throws Exception {
        Comparison comparison = Comparison.inTurns(
                ROUNDS,
                () -> Jmh.times(CatalogAnswers.class, method, Map.of("scale", "FULL"), "-Xmx1g"),
                () -> Jmh.times(CatalogAnswers.class, method, Map.of("scale", "USUAL"), "-Xmx1g"));
        table.add(
                String.format(Locale.ROOT, "%s among %,d products", method, Scale.FULL.products()),
                String.format(Locale.ROOT, "among %,d", Scale.USUAL.products()),
                "ms",
                comparison,
                goal);
    }
}
