package io.parvis.secutix.wire;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** An answer, unpacked: ends with an error when more comes than is kept in memory. */
public final class AnswerStream extends FilterInputStream {
    private static final long MOST = 16 * 1024 * 1024;

    private long left = MOST;
    private boolean bounded = true;

    public AnswerStream(InputStream answer) {
        super(answer);
    }

    /** What comes now is not kept. */
    void unbounded() {
        bounded = false;
    }

    void bounded() {
        bounded = true;
        left = MOST;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0) {
            counted(1);
        }
        return one;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int count = super.read(target, from, length);
        return count > 0 ? counted(count) : count;
    }

    private int counted(int count) throws IOException {
        if (bounded) {
            left -= count;
            if (left < 0) {
                throw new TooLong();
            }
        }
        return count;
    }

    /** An answer that is no catalogue and yet larger than any should be. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;

        TooLong() {
            super("has more than " + MOST + " bytes beside the catalogue");
        }
    }
}
