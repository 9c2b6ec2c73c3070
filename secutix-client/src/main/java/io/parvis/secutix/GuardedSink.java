package io.parvis.secutix;

import io.parvis.secutix.export.ExportSink;
import io.parvis.secutix.export.ExportedProduct;

/** Remembers what a sink threw: on its way through parsers it would come to look like a fault of SecuTix. */
final class GuardedSink implements ExportSink {
    private final ExportSink sink;
    private RuntimeException thrown;

    GuardedSink(ExportSink sink) {
        this.sink = sink;
    }

    /** Throws what the sink threw, if it did. */
    void check() {
        if (thrown != null) {
            throw thrown;
        }
    }

    @Override
    public void take(ExportedProduct product) {
        guarded(() -> sink.take(product));
    }

    @Override
    public void leftOut(String kind, String id, String what) {
        guarded(() -> sink.leftOut(kind, id, what));
    }

    @Override
    public void received(long bytes) {
        guarded(() -> sink.received(bytes));
    }

    private void guarded(Runnable call) {
        check();
        try {
            call.run();
        } catch (RuntimeException failure) {
            thrown = failure;
            throw failure;
        }
    }
}
