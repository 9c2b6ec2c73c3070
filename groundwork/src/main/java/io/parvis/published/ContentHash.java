package io.parvis.published;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The name of some bytes: the first 128 bits of their SHA-256, in hexadecimal. */
public final class ContentHash {
    private ContentHash() {}

    public static String of(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    /** As an HTTP entity tag, quotes included. */
    public static String etag(byte[] content) {
        return '"' + of(content) + '"';
    }
}
