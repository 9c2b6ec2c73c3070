package io.parvis.catalog.feed;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.stream.Stream;

/** Names JSON by the first 64 bits of its SHA-256, without ever holding it. Not for several threads. */
final class Fingerprint {
    private final ObjectWriter json;
    private final MessageDigest digest;
    private final OutputStream out;

    Fingerprint(ObjectMapper json) {
        this.json = json.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
        this.out = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
    }

    /** @param parts written one after the other */
    long of(Stream<?> parts) {
        parts.forEach(part -> {
            try {
                json.writeValue(out, part);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        });
        return ByteBuffer.wrap(digest.digest()).getLong();
    }
}
