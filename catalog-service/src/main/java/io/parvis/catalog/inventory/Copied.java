package io.parvis.catalog.inventory;

import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A body that is written down while it is read, up to the most that is taken. */
final class Copied extends FilterInputStream {
    static final long MOST = 32L << 20;

    private final OutputStream copy;
    private long count;

    Copied(InputStream body, OutputStream copy) {
        super(body);
        this.copy = copy;
    }

    /** @throws ProblemException 413 beyond {@link #MOST} bytes */
    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int read = super.read(target, from, length);
        if (read > 0) {
            count += read;
            if (count > MOST) {
                throw tooLarge();
            }
            copy.write(target, from, read);
        }
        return read;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int read = read(one, 0, 1);
        return read < 0 ? read : one[0] & 0xff;
    }

    static ProblemException tooLarge() {
        return ProblemException.of(
                ProblemKind.CONTENT_TOO_LARGE, "At most " + (MOST >> 20) + " MB are taken at once: post less of them.");
    }
}
