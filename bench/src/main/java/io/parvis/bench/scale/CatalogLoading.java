package io.parvis.bench.scale;

import io.parvis.bench.Comparison;
import io.parvis.bench.Forked;
import io.parvis.bench.Goal;
import io.parvis.bench.Measurement;
import io.parvis.bench.Sample;
import io.parvis.bench.Scale;
import io.parvis.bench.Table;
import java.io.IOException;
import java.util.List;

/** What a replica that starts takes to get ready, without the network and without waiting for a processor. */
public final class CatalogLoading implements Measurement {
    @Override
    public String name() {
        return "catalog-loading";
    }

    @Override
    public String about() {
        return "Processor time of loading a published catalogue (" + Scale.FULL
                + ") and making it ready, against importing it from a file that holds the export: each in a Java of"
                + " its own with -Xmx1g, cold, all of its threads counted.";
    }

    @Override
    public void run(Table table) throws Exception {
        Comparison comparison = Comparison.inTurns(3, () -> time(LoadingTime.LOAD), () -> time(LoadingTime.IMPORT));
        table.add("loaded and ready", "imported and ready", "s", comparison, Goal.atMost(0.2));
    }

    private static Sample time(String what) throws IOException, InterruptedException {
        return Sample.of(Double.parseDouble(Forked.java(LoadingTime.class, List.of("-Xmx1g"), what)));
    }
}
