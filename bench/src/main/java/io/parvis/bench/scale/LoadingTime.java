package io.parvis.bench.scale;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.parvis.bench.Exports;
import io.parvis.bench.Scale;
import io.parvis.catalog.feed.FeedObjects;
import io.parvis.catalog.importing.MeasuredImport;
import io.parvis.catalog.search.MeasuredWarming;
import io.parvis.catalog.snapshot.CatalogIndex;
import io.parvis.catalog.snapshot.MeasuredCatalog;
import io.parvis.catalog.snapshot.Snapshot;
import io.parvis.pointofsale.MeasuredPointsOfSale;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.secutix.MeasuredClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Imports a large export from a file, or loads what such an import has stored, and prints the processor seconds that this
 * Java took for it from its start, compiling and collecting included.
 */
public final class LoadingTime {
    static final String IMPORT = "import";
    static final String LOAD = "load";

    private static final PointOfSale POS = MeasuredPointsOfSale.all().get("opera");

    private LoadingTime() {}

    public static void main(String[] arguments) throws Exception {
        Path export = Exports.of(Scale.FULL);
        Path version = export.resolveSibling("stored.version");
        Path words = export.resolveSibling("stored.words");
        if (arguments[0].equals(IMPORT)) {
            importAnew(export, version, words);
        }
        load(version, words);
        System.out.println(
                ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1000.0);
    }

    /** As Publisher does, without Redis and the ledger. */
    private static void importAnew(Path export, Path version, Path words) throws IOException {
        Snapshot snapshot = MeasuredImport.read(MeasuredClient.ofFile(export), POS);
        CatalogIndex index = new CatalogIndex(snapshot);
        Files.write(version, MeasuredCatalog.bytes(snapshot));
        Files.write(words, index.words().stored());
        int objects = new FeedObjects(index, POS)
                .fingerprints(JsonMapper.builder().findAndAddModules().build())
                .size();
        if (objects == 0) {
            throw new IllegalStateException("no objects");
        }
    }

    private static void load(Path version, Path words) throws IOException {
        MeasuredWarming.warm(POS, MeasuredCatalog.index(Files.readAllBytes(version), Files.readAllBytes(words)));
    }
}
