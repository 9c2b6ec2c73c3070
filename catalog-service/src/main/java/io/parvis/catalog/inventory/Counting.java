package io.parvis.catalog.inventory;

import io.parvis.secutix.export.ExportSink;
import io.parvis.secutix.export.ExportedProduct;

/** Looks through what was posted, and keeps nothing but how many products it holds. */
final class Counting implements ExportSink {
    private int products;

    @Override
    public void take(ExportedProduct product) {
        products++;
    }

    @Override
    public void leftOut(String kind, String id, String what) {
        products++;
    }

    @Override
    public void received(long bytes) {
        // told when it is applied
    }

    int products() {
        return products;
    }
}
