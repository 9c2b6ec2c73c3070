package io.parvis.secutix.wire;

import io.parvis.secutix.export.Unreadable;
import java.io.EOFException;
import java.io.IOException;

/** Decodes one JSON string piece by piece: Jackson only knows strings as a whole. */
final class LongJsonString {
    /** No escape is longer than this, so that none is torn apart. */
    private static final int LONGEST_ESCAPE = 6;

    private static final int PIECE = 8192;

    private final JsonSource json;
    private final char[] raw = new char[PIECE];
    private boolean ended;

    /** @param json behind the opening quote; left behind the closing one */
    LongJsonString(JsonSource json) {
        this.json = json;
    }

    /** The next piece; empty at the end. */
    String next() throws IOException {
        StringBuilder piece = new StringBuilder(PIECE);
        while (piece.isEmpty() && !ended) {
            int count = filled();
            int at = 0;
            while (!ended && at < count && (at <= count - LONGEST_ESCAPE || raw[at] != '\\' || count < PIECE)) {
                char one = raw[at++];
                if (one == '"') {
                    ended = true;
                } else if (one == '\\') {
                    at = escape(at, count, piece);
                } else {
                    piece.append(one);
                }
            }
            json.unread(raw, at, count - at);
        }
        return piece.toString();
    }

    /** As much as there is: less than a whole piece only at the end of the document. */
    private int filled() throws IOException {
        int count = 0;
        for (int more = 0; more >= 0 && count < PIECE; more = json.read(raw, count, PIECE - count)) {
            count += more;
        }
        if (count == 0) {
            throw new EOFException();
        }
        return count;
    }

    private int escape(int at, int count, StringBuilder piece) throws IOException {
        if (at >= count) {
            throw new EOFException();
        }
        char kind = raw[at];
        switch (kind) {
            case '"', '\\', '/' -> piece.append(kind);
            case 'b' -> piece.append('\b');
            case 'f' -> piece.append('\f');
            case 'n' -> piece.append('\n');
            case 'r' -> piece.append('\r');
            case 't' -> piece.append('\t');
            case 'u' -> {
                piece.append(unicode(at + 1, count));
                return at + 5;
            }
            default -> throw new IOException(new Unreadable("has an escape that JSON does not know"));
        }
        return at + 1;
    }

    private char unicode(int at, int count) throws IOException {
        if (at + 4 > count) {
            throw new EOFException();
        }
        int code = 0;
        for (int i = at; i < at + 4; i++) {
            int digit = Character.digit(raw[i], 16);
            if (digit < 0) {
                throw new IOException(new Unreadable("has an escape that JSON does not know"));
            }
            code = code * 16 + digit;
        }
        return (char) code;
    }
}
