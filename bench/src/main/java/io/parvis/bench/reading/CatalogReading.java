package io.parvis.bench.reading;

import io.parvis.bench.Comparison;
import io.parvis.bench.Comparison.Probe;
import io.parvis.bench.Exports;
import io.parvis.bench.Forked;
import io.parvis.bench.Goal;
import io.parvis.bench.Measurement;
import io.parvis.bench.Sample;
import io.parvis.bench.Scale;
import io.parvis.bench.Table;
import io.parvis.secutix.MeasuredClient;
import io.parvis.secutix.MeasuredClient.Export;
import java.io.BufferedInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How fast an export is read, and how much memory that takes. */
public final class CatalogReading implements Measurement {
    private static final Goal HALF = Goal.atLeast(0.5);
    private static final double MEGABYTE = 1e6;
    private static final double MOST_BEYOND = 64;

    @Override
    public String name() {
        return "catalog-reading";
    }

    @Override
    public String about() {
        return "An export read as a stream by secutix-client, every product into its record, against a bare Woodstox pass"
                + " over the same bytes; and what heap it takes beyond the finished snapshot.";
    }

    @Override
    public void run(Table table) throws Exception {
        speed(table, Exports.of(Scale.MEDIUM), 9, 10, 3);
        speed(table, Exports.of(Scale.FULL), 3, 1, 1);
        heap(table, Exports.of(Scale.MEDIUM));
        heap(table, Exports.of(Scale.FULL));
    }

    private static void speed(Table table, Path file, int rounds, int warmups, int times) throws Exception {
        double size = Files.size(file) / MEGABYTE;
        String what = String.format("%.0f MB ", size);
        Probe bareFile = () -> timed(size, times, () -> bare(Files.newInputStream(file)));
        Probe ourFile = () -> timed(size, times, () -> read(MeasuredClient.ofFile(file)));
        for (int i = 0; i < warmups; i++) {
            bareFile.take();
            ourFile.take();
        }
        table.add(
                what + "from a file, through the tap",
                "bare pass over the file",
                "MB/s",
                Comparison.inTurns(rounds, ourFile, bareFile),
                HALF);
        try (OneAnswer server = new OneAnswer(file)) {
            URI url = server.url();
            Export soap = MeasuredClient.overSoap(url);
            Probe bareHttp = () -> timed(size, times, () -> bare(url.toURL().openStream()));
            Probe ours = () -> timed(size, times, () -> read(soap));
            for (int i = 0; i < warmups; i++) {
                bareHttp.take();
                ours.take();
            }
            table.add(
                    what + "over HTTP, through CXF and the tap",
                    "bare pass over the same HTTP answer",
                    "MB/s",
                    Comparison.inTurns(rounds, ours, bareHttp),
                    HALF);
        }
    }

    private static void heap(Table table, Path file) throws Exception {
        try (OneAnswer server = new OneAnswer(file)) {
            String url = server.url().toString();
            String[] seen = Forked.java(ReadingHeap.class, List.of("-XX:+UseSerialGC", "-Xmx1g"), url)
                    .split(" ");
            double beyond = Double.parseDouble(seen[0]);
            double snapshot = Double.parseDouble(seen[1]);
            table.add(
                    String.format(
                            "%.0f MB: live heap beyond the snapshot of %.0f MB", Files.size(file) / MEGABYTE, snapshot),
                    "64 MB",
                    "MB",
                    beyond,
                    MOST_BEYOND,
                    Goal.atMost(1));
        }
    }

    private static void bare(InputStream document) throws Exception {
        try (InputStream in = new BufferedInputStream(document)) {
            BareWalk.events(in);
        }
    }

    private static void read(Export export) {
        Dropping sink = new Dropping();
        export.read(sink);
        if (sink.products() == 0) {
            throw new IllegalStateException("nothing was read");
        }
    }

    private interface Work {
        void carryOut() throws Exception;
    }

    private static Sample timed(double megabytes, int times, Work work) throws Exception {
        long start = System.nanoTime();
        for (int i = 0; i < times; i++) {
            work.carryOut();
        }
        return Sample.of(times * megabytes / ((System.nanoTime() - start) / 1e9));
    }
}
