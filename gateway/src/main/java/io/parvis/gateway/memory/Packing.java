package io.parvis.gateway.memory;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** Bodies in gzip. */
final class Packing {
    /** Below that a packet more or less is not saved. */
    private static final int SHORT = 860;

    private static final List<String> TEXTS = List.of("application/json", "application/ld+json", "text/");

    private Packing() {}

    static boolean isWorthIt(List<Map.Entry<CharSequence, CharSequence>> headers, int length) {
        return length > SHORT
                && headers.stream()
                        .filter(header -> "content-type".contentEquals(header.getKey()))
                        .anyMatch(header ->
                                TEXTS.stream().anyMatch(header.getValue().toString()::startsWith));
    }

    /** Empty when it would not be shorter. */
    static Optional<Buffer> packed(Buffer plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length() / 3);
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain.getBytes());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.size() < plain.length() ? Optional.of(Buffer.buffer(bytes.toByteArray())) : Optional.empty();
    }

    /** Whether a caller takes gzip, by its {@code Accept-Encoding}. */
    static boolean isTaken(String acceptEncoding) {
        if (acceptEncoding == null || !acceptEncoding.contains("gzip")) {
            return false;
        }
        int weight = acceptEncoding.indexOf("q=", acceptEncoding.indexOf("gzip"));
        int end = acceptEncoding.indexOf(',', acceptEncoding.indexOf("gzip"));
        boolean ofGzip = weight > 0 && (end < 0 || weight < end);
        return !ofGzip
                || !acceptEncoding
                        .substring(weight + 2, end < 0 ? acceptEncoding.length() : end)
                        .strip()
                        .matches("0(\\.0*)?");
    }
}
