package io.parvis.secutix;

import io.parvis.secutix.export.ExportSink;
import io.parvis.secutix.export.ExportedProduct;
import java.util.ArrayList;
import java.util.List;

/** What a sink was told. */
public class Taken implements ExportSink {
    public final List<ExportedProduct> products = new ArrayList<>();
    public final List<String> leftOut = new ArrayList<>();
    public long bytes;

    @Override
    public void take(ExportedProduct product) {
        products.add(product);
    }

    @Override
    public void leftOut(String kind, String id, String what) {
        leftOut.add(kind + " " + id + " " + what);
    }

    @Override
    public void received(long more) {
        bytes += more;
    }
}
