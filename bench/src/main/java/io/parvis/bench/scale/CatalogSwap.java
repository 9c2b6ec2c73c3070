package io.parvis.bench.scale;

import io.parvis.bench.Comparison;
import io.parvis.bench.Goal;
import io.parvis.bench.Measurement;
import io.parvis.bench.Sample;
import io.parvis.bench.Scale;
import io.parvis.bench.Table;
import io.parvis.bench.http.Visitors;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What readers notice when one version of the catalogue takes the place of another. */
public final class CatalogSwap implements Measurement {
    private static final int PER_SECOND = 100;
    private static final long BEFORE = TimeUnit.SECONDS.toNanos(8);
    private static final long AFTERWARDS = TimeUnit.SECONDS.toNanos(1);

    @Override
    public String name() {
        return "catalog-swap";
    }

    @Override
    public String about() {
        return PER_SECOND
                + " readers a second of one replica while it goes back to an earlier version: from the operator's"
                + " call until a second after that version is served, against the "
                + TimeUnit.NANOSECONDS.toSeconds(BEFORE)
                + " seconds before. The values are 99th percentiles.";
    }

    @Override
    public void run(Table table) throws Exception {
        swaps(table, Scale.USUAL, 5); // as many versions as are kept
        swaps(table, Scale.FULL, 3);
    }

    private static void swaps(Table table, Scale scale, int versions) throws Exception {
        try (CatalogStand stand = CatalogStand.start(scale, "-Xmx1g")) {
            for (int version = 1; version < versions; version++) {
                stand.importAgain();
            }
            List<String> paths = new ArrayList<>(Questions.LIST);
            paths.addAll(Questions.SEARCH);
            paths.addAll(Questions.details(stand.api()).subList(0, 10));
            Comparison comparison = new Comparison();
            try (Visitors visitors = new Visitors(stand.url(), paths, PER_SECOND)) {
                TimeUnit.SECONDS.sleep(10); // warm
                for (int swap = 1; swap < versions; swap++) {
                    compare(stand, visitors, comparison);
                }
                if (visitors.failures() > 0) {
                    throw new IOException(visitors.failures() + " readers were not answered");
                }
            }
            table.add("p99 of readers during a swap, " + scale, "p99 before it", "ms", comparison, Goal.atMost(2));
        }
    }

    private static void compare(CatalogStand stand, Visitors visitors, Comparison comparison) throws Exception {
        long begin = System.nanoTime();
        TimeUnit.NANOSECONDS.sleep(BEFORE);
        long call = System.nanoTime();
        stand.goBack();
        TimeUnit.NANOSECONDS.sleep(AFTERWARDS);
        long end = System.nanoTime();
        TimeUnit.MILLISECONDS.sleep(500);
        comparison.add(
                Sample.of(Sample.ofTimes(visitors.waited(call, end)).p99()),
                Sample.of(Sample.ofTimes(visitors.waited(begin, call)).p99()));
    }
}
