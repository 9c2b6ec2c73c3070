package io.parvis.bench.scale;

import io.parvis.bench.Comparison;
import io.parvis.bench.Goal;
import io.parvis.bench.Measurement;
import io.parvis.bench.Sample;
import io.parvis.bench.Scale;
import io.parvis.bench.Table;
import io.parvis.bench.http.Wrk;
import java.util.List;
import java.util.Locale;

/** One replica with a small heap and a large catalogue. */
public final class CatalogAtScale implements Measurement {
    private static final double HEAP = 1024 * 1.048576;

    @Override
    public String name() {
        return "catalog-at-scale";
    }

    @Override
    public String about() {
        return Scale.FULL
                + " in one replica of catalog-service with -Xmx1g: imported over HTTP from the sandbox, kept in"
                + " Redis, loaded by a replica that starts, read over HTTP beside a replica with a small catalogue.";
    }

    @Override
    public void run(Table table) throws Exception {
        try (CatalogStand large = CatalogStand.start(Scale.FULL, "-Xmx1g")) {
            loading(table, large);
            if (Wrk.isThere()) {
                try (CatalogStand small = CatalogStand.start(Scale.USUAL, "-Xmx1g")) {
                    reading(table, large, small);
                }
            }
            table.add("resident memory after all that", "-Xmx1g", "MB", large.resident(), HEAP, Goal.none());
        }
    }

    private static void loading(Table table, CatalogStand large) throws Exception {
        Comparison comparison = Comparison.inTurns(
                2,
                () -> {
                    large.stop();
                    return seconds(large::startAgain);
                },
                () -> seconds(large::importAgain));
        table.add(
                "a replica starts and serves what is published",
                "import of the same until it is served",
                "s",
                comparison,
                Goal.atMost(0.2));
        table.note(large.api().get("/v1/opera/catalog").toString());
    }

    private static void reading(Table table, CatalogStand large, CatalogStand small) throws Exception {
        Wrk wrk = new Wrk(8, 3);
        List<String> largeDetails = Questions.details(large.api());
        List<String> smallDetails = Questions.details(small.api());
        for (int i = 0; i < 2; i++) {
            for (CatalogStand stand : List.of(large, small)) {
                wrk.run(stand.url(), Questions.LIST);
                wrk.run(stand.url(), Questions.SEARCH);
                wrk.run(stand.url(), stand == large ? largeDetails : smallDetails);
            }
        }
        String reference = String.format(Locale.ROOT, "the same with %,d products", Scale.USUAL.products());
        read(table, "list over HTTP", reference, wrk, large, Questions.LIST, small, Questions.LIST);
        read(
                table,
                "search with six facets over HTTP",
                reference,
                wrk,
                large,
                Questions.SEARCH,
                small,
                Questions.SEARCH);
        read(table, "detail over HTTP", reference, wrk, large, largeDetails, small, smallDetails);
    }

    private static void read(
            Table table,
            String what,
            String reference,
            Wrk wrk,
            CatalogStand large,
            List<String> largePaths,
            CatalogStand small,
            List<String> smallPaths)
            throws Exception {
        Comparison comparison =
                Comparison.inTurns(4, () -> wrk.run(large.url(), largePaths), () -> wrk.run(small.url(), smallPaths));
        table.add(what, reference, "answers/s", comparison, Goal.none());
    }

    private interface Work {
        void carryOut() throws Exception;
    }

    private static Sample seconds(Work work) throws Exception {
        long start = System.nanoTime();
        work.carryOut();
        return Sample.of((System.nanoTime() - start) / 1e9);
    }
}
