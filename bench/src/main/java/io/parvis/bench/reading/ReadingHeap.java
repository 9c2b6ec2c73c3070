package io.parvis.bench.reading;

import io.parvis.catalog.importing.MeasuredImport;
import io.parvis.catalog.snapshot.Product;
import io.parvis.catalog.snapshot.Snapshot;
import io.parvis.pointofsale.MeasuredPointsOfSale;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.secutix.MeasuredClient;
import io.parvis.secutix.MeasuredClient.Export;
import java.lang.ref.Reference;
import java.net.URI;
import java.util.List;

/**
 * Reads an export into a snapshot, and prints in MB how much live heap that took at worst beyond what is finished of the
 * snapshot, and how large the snapshot is. Live is what a full collection leaves. What is finished at some place is
 * weighed by reading up to there once more and letting go of everything else.
 */
public final class ReadingHeap {
    private static final int LOOKS = 6;

    private final PointOfSale pos = MeasuredPointsOfSale.all().get("opera");
    private final Export export;
    private int products;
    private long live;

    private ReadingHeap(Export export) {
        this.export = export;
    }

    public static void main(String[] arguments) {
        System.out.println(new ReadingHeap(MeasuredClient.overSoap(URI.create(arguments[0]))).measured());
    }

    private String measured() {
        MeasuredImport.read(export, pos, () -> products++, () -> {});
        int total = products;
        beyondAt(1); // both loaded classes that stay
        long before = live();
        Snapshot snapshot = MeasuredImport.read(export, pos, () -> {}, () -> live = live());
        long size = live() - before;
        long worst = live - before - size;
        Reference.reachabilityFence(snapshot);
        snapshot = null;
        for (int look = 1; look < LOOKS; look++) {
            worst = Math.max(worst, beyondAt(total / LOOKS * look));
        }
        return worst / 1e6 + " " + size / 1e6;
    }

    private long beyondAt(int place) {
        products = 0;
        List<Product> finished = MeasuredImport.begin(export, pos, () -> {
            if (++products == place) {
                live = live();
                throw new IllegalStateException("far enough");
            }
        });
        long kept = live();
        if (products != place) {
            throw new IllegalStateException(products + " products were read, not " + place);
        }
        long beyond = live - kept;
        Reference.reachabilityFence(finished);
        return beyond;
    }

    private static long live() {
        System.gc();
        Runtime heap = Runtime.getRuntime();
        return heap.totalMemory() - heap.freeMemory();
    }
}
