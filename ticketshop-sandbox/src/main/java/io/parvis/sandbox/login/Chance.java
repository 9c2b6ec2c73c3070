package io.parvis.sandbox.login;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Names that nobody guesses. */
public final class Chance {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 20;

    private Chance() {}

    /** 160 bits, beginning with an underscore, as an XML id must not begin with a digit. */
    public static String id() {
        return "_" + HexFormat.of().formatHex(bytes(BYTES));
    }

    static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
