package io.parvis.secutix.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.nio.charset.StandardCharsets;

/** The characters of a JSON document, of which some can be put back. */
final class JsonSource extends PushbackReader {
    private static final int PUT_BACK = 64 * 1024;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private boolean missed;

    JsonSource(InputStream document) throws IOException {
        super(new InputStreamReader(document, StandardCharsets.UTF_8), PUT_BACK);
        int first = read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            unread(first);
        }
    }

    /** Whether more was asked for than there was: what is wrong then is that the document is cut off. */
    boolean missed() {
        return missed;
    }

    @Override
    public int read(char[] target, int from, int length) throws IOException {
        int count = super.read(target, from, length);
        missed = count < 0;
        return count;
    }

    @Override
    public void unread(char[] back, int from, int length) throws IOException {
        super.unread(back, from, length);
        missed = false;
    }
}
