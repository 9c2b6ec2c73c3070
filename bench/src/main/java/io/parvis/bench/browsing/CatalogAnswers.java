package io.parvis.bench.browsing;

import io.parvis.bench.Scale;
import io.parvis.catalog.browsing.MeasuredBrowsing;
import io.parvis.catalog.snapshot.MeasuredCatalog;
import io.parvis.catalog.snapshot.Product;
import io.parvis.catalog.snapshot.Snapshot;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Answers about products, from the question's parameters to the bytes of the JSON. */
@State(Scope.Benchmark)
public class CatalogAnswers {
    private static final List<String> WORDS = List.of("carmen", "concert", "requiem", "visite", "mozart", "ballet");
    private static final int DETAILS = 64;

    /** A name of {@link Scale}. */
    @Param({"USUAL", "FULL"})
    public String scale;

    private MeasuredBrowsing browsing;
    private List<String> ids;
    private int turn;

    @Setup
    public void read() throws Exception {
        Snapshot snapshot = Snapshots.of(Scale.named(scale));
        // the programme comes first at any size: the same products, with as many dates or more
        ids = snapshot.products().stream()
                .map(Product::id)
                .distinct()
                .limit(DETAILS)
                .toList();
        browsing = new MeasuredBrowsing(new MeasuredCatalog(snapshot));
    }

    @Benchmark
    public byte[] list() throws Exception {
        return browsing.list(Map.of("lang", "fr"));
    }

    @Benchmark
    public byte[] search() throws Exception {
        return browsing.list(Map.of(
                "q",
                WORDS.get(turn++ % WORDS.size()),
                "facets",
                "topic,activity,family,season,venue,month",
                "lang",
                "fr"));
    }

    @Benchmark
    public byte[] detail() throws Exception {
        return browsing.detail(ids.get(turn++ % ids.size()));
    }
}
