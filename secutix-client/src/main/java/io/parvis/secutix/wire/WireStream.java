package io.parvis.secutix.wire;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells how many bytes come over the wire, as they come. */
public final class WireStream extends FilterInputStream {
    private final LongConsumer received;

    public WireStream(InputStream wire, LongConsumer received) {
        super(wire);
        this.received = received;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0) {
            received.accept(1);
        }
        return one;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int count = super.read(target, from, length);
        if (count > 0) {
            received.accept(count);
        }
        return count;
    }
}
