package io.parvis.bench.reading;

import io.parvis.secutix.export.ExportSink;
import io.parvis.secutix.export.ExportedProduct;

/** Counts products and keeps none. */
final class Dropping implements ExportSink {
    private int products;

    int products() {
        return products;
    }

    @Override
    public void take(ExportedProduct product) {
        products++;
    }

    @Override
    public void leftOut(String kind, String id, String what) {
        throw new IllegalStateException(kind + " " + id + " was left out: " + what);
    }

    @Override
    public void received(long bytes) {}
}
