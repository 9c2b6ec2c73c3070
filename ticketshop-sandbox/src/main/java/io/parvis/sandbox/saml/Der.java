package io.parvis.sandbox.saml;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** A self-signed certificate, byte by byte: the JDK reads them but makes none. */
final class Der {
    private static final int INTEGER = 0x02;
    private static final int BIT_STRING = 0x03;
    private static final int NULL = 0x05;
    private static final int OBJECT_ID = 0x06;
    private static final int TEXT = 0x0c;
    private static final int TIME = 0x18;
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final byte[] RSA_SHA256 = {0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 0x01, 0x01, 0x0b
    };
    private static final byte[] COMMON_NAME = {0x55, 0x04, 0x03};
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private Der() {}

    /** What is to be signed with RSA and SHA-256. */
    static byte[] certificateContent(PublicKey key, Instant from, Instant to) {
        byte[] serial =
                ByteBuffer.allocate(Long.BYTES).putLong(from.toEpochMilli()).array();
        return of(SEQUENCE, of(INTEGER, serial), algorithm(), name(), validity(from, to), name(), key.getEncoded());
    }

    static byte[] certificate(byte[] content, byte[] signature) {
        return of(SEQUENCE, content, algorithm(), of(BIT_STRING, new byte[1], signature));
    }

    private static byte[] algorithm() {
        return of(SEQUENCE, of(OBJECT_ID, RSA_SHA256), of(NULL));
    }

    private static byte[] name() {
        byte[] text = "Ticketshop sandbox".getBytes(StandardCharsets.US_ASCII);
        return of(SEQUENCE, of(SET, of(SEQUENCE, of(OBJECT_ID, COMMON_NAME), of(TEXT, text))));
    }

    private static byte[] validity(Instant from, Instant to) {
        return of(SEQUENCE, time(from), time(to));
    }

    private static byte[] time(Instant moment) {
        return of(TIME, MOMENT.format(moment).getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] of(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(tag);
        length(all, content.size());
        all.writeBytes(content.toByteArray());
        return all.toByteArray();
    }

    private static void length(ByteArrayOutputStream out, int length) {
        if (length < 0x80) {
            out.write(length);
        } else if (length < 0x100) {
            out.write(0x81);
            out.write(length);
        } else {
            out.write(0x82);
            out.write(length >> 8);
            out.write(length);
        }
    }
}
