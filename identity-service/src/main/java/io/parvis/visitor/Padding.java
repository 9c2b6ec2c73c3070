package io.parvis.visitor;

/**
 * Looks at paddings of decrypted data in the same time whatever they are: how long a failure takes must not tell which
 * byte was wrong. A result is a mask, all ones for good and all zeros for bad.
 */
final class Padding {
    private Padding() {}

    /**
     * The end of a block padded by PKCS #1 v1.5 for encryption, when exactly so many bytes follow its padding; else the
     * same number of other bytes.
     *
     * @param block of the modulus' length
     * @param otherwise random, of the length wanted
     */
    static byte[] rsaContent(byte[] block, byte[] otherwise) {
        int from = block.length - otherwise.length;
        int bad = block[0] | (block[1] ^ 2) | block[from - 1];
        for (int at = 2; at < from - 1; at++) {
            bad |= isZero(block[at]);
        }
        int good = isZeroMask(bad);
        byte[] content = new byte[otherwise.length];
        for (int at = 0; at < content.length; at++) {
            content[at] = (byte) ((block[from + at] & good) | (otherwise[at] & ~good));
        }
        return content;
    }

    /** How many bytes of padding there are by PKCS #5, 1 to 16; 0 when there is none that is right. */
    static int aesLength(byte[] clear) {
        int length = clear[clear.length - 1] & 0xff;
        int bad = isZero((byte) length) | greater(length, DataCipher.BLOCK);
        for (int back = 1; back <= DataCipher.BLOCK; back++) {
            int inPadding = ~-greater(back, length);
            bad |= inPadding & ((clear[clear.length - back] & 0xff) ^ length);
        }
        return length & isZeroMask(bad);
    }

    /** 1 for zero, else 0. */
    private static int isZero(byte value) {
        return ((value & 0xff) - 1) >>> 31;
    }

    /** 1 when a is the greater, else 0; both from 0 to 255. */
    private static int greater(int a, int b) {
        return (b - a) >>> 31;
    }

    private static int isZeroMask(int value) {
        return ~((value | -value) >> 31);
    }
}
