package io.parvis.bench.browsing;

import io.parvis.bench.Exports;
import io.parvis.bench.Scale;
import io.parvis.catalog.importing.MeasuredImport;
import io.parvis.catalog.snapshot.MeasuredCatalog;
import io.parvis.catalog.snapshot.Snapshot;
import io.parvis.pointofsale.MeasuredPointsOfSale;
import io.parvis.secutix.MeasuredClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Snapshots of exports, kept beside them as Redis would keep them. */
final class Snapshots {
    private Snapshots() {}

    /** Of an export of that size, made when it is not there yet. */
    static Snapshot of(Scale scale) throws IOException, InterruptedException {
        Path export = Exports.of(scale);
        Path kept = export.resolveSibling(export.getFileName() + ".snapshot");
        if (!Files.exists(kept)) {
            Snapshot snapshot = MeasuredImport.read(
                    MeasuredClient.ofFile(export), MeasuredPointsOfSale.all().get("opera"));
            Files.write(kept, MeasuredCatalog.bytes(snapshot));
        }
        return MeasuredCatalog.snapshot(Files.readAllBytes(kept));
    }
}
