package io.parvis.visitor;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A digest that the ticketshop encrypted with its private key. It is compared as a whole with what it should be, never
 * taken apart: a lenient look at the padding is how such signatures were forged.
 */
final class SignedDigest {
    /** What PKCS #1 puts in front of a SHA-1; "encrypting" a digest leaves it out, "signing" it does not. */
    private static final byte[] SHA1_NAME = HexFormat.of().parseHex("3021300906052b0e03021a05000414");

    private final byte[] block;

    private SignedDigest(byte[] block) {
        this.block = block;
    }

    static SignedDigest of(byte[] digest, RSAPublicKey key) {
        BigInteger number = new BigInteger(1, digest);
        boolean possible = digest.length == length(key) && number.compareTo(key.getModulus()) < 0;
        BigInteger opened = (possible ? number : BigInteger.TWO).modPow(key.getPublicExponent(), key.getModulus());
        return new SignedDigest(fixed(opened, length(key)));
    }

    boolean isOf(byte[] message) {
        byte[] sha1 = sha1(message);
        return MessageDigest.isEqual(block, padded(new byte[0], sha1))
                | MessageDigest.isEqual(block, padded(SHA1_NAME, sha1));
    }

    /** The modulus' length in bytes. */
    static int length(java.security.interfaces.RSAKey key) {
        return (key.getModulus().bitLength() + 7) / 8;
    }

    private byte[] padded(byte[] name, byte[] sha1) {
        byte[] all = new byte[block.length];
        int from = all.length - name.length - sha1.length;
        Arrays.fill(all, 2, from - 1, (byte) 0xff);
        all[1] = 1;
        System.arraycopy(name, 0, all, from, name.length);
        System.arraycopy(sha1, 0, all, from + name.length, sha1.length);
        return all;
    }

    private static byte[] fixed(BigInteger number, int length) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[length];
        int count = Math.min(bytes.length, length);
        System.arraycopy(bytes, bytes.length - count, fixed, length - count, count);
        return fixed;
    }

    private static byte[] sha1(byte[] message) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(message);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
