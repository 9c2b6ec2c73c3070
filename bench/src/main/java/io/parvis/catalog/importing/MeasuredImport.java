package io.parvis.catalog.importing;

import io.parvis.catalog.snapshot.Product;
import io.parvis.catalog.snapshot.Snapshot;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.secutix.MeasuredClient.Export;
import io.parvis.secutix.export.CatalogRest;
import io.parvis.secutix.export.ExportSink;
import io.parvis.secutix.export.ExportedProduct;
import java.lang.ref.Reference;
import java.time.Instant;
import java.util.List;

/** The product's own way from an export to a snapshot, without Redis. */
public final class MeasuredImport implements ExportSink {
    private final Runnable eachProduct;
    private final Import run;
    private final Draft draft;
    private final ProductMapper mapper;

    private MeasuredImport(PointOfSale pos, Runnable eachProduct) {
        this.eachProduct = eachProduct;
        this.run = Import.begun(pos, Attempt.Trigger.OPERATOR, Instant.now(), 1, false, 0);
        this.draft = run.anew();
        this.mapper = new ProductMapper(pos, draft);
    }

    public static Snapshot read(Export export, PointOfSale pos) {
        return read(export, pos, () -> {}, () -> {});
    }

    /**
     * @param eachProduct is called after every product taken in
     * @param assembled is called when the snapshot stands and nothing has been let go of yet
     */
    public static Snapshot read(Export export, PointOfSale pos, Runnable eachProduct, Runnable assembled) {
        MeasuredImport intake = new MeasuredImport(pos, eachProduct);
        CatalogRest rest = export.read(intake);
        Snapshot snapshot = new Assembly(intake.run, List.of()).assemble(rest, intake.run.startedAt);
        assembled.run();
        // an import holds on to what it has read until it is published
        Reference.reachabilityFence(intake);
        Reference.reachabilityFence(rest);
        return snapshot;
    }

    /** What has been finished when the reading breaks off, which {@code eachProduct} does by throwing. */
    public static List<Product> begin(Export export, PointOfSale pos, Runnable eachProduct) {
        MeasuredImport intake = new MeasuredImport(pos, eachProduct);
        try {
            export.read(intake);
        } catch (RuntimeException brokenOff) {
            // as wished
        }
        return intake.draft.entries.stream().map(Draft.Entry::product).toList();
    }

    @Override
    public void take(ExportedProduct product) {
        mapper.take(product);
        eachProduct.run();
    }

    @Override
    public void leftOut(String kind, String id, String what) {
        draft.leftOut(kind, id, what);
    }

    @Override
    public void received(long bytes) {}
}
