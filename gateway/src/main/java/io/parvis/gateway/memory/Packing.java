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

    private static final double NOT_NAMED = -1;

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

    /**
     * Whether a caller takes gzip, and does not like the plain body better.
     *
     * @param acceptEncoding may be {@code null}
     */
    static boolean isTaken(String acceptEncoding) {
        if (acceptEncoding == null) {
            return false;
        }
        double gzip = NOT_NAMED;
        double plain = NOT_NAMED;
        double others = NOT_NAMED;
        for (String part : acceptEncoding.split(",")) {
            int end = part.indexOf(';');
            String coding = (end < 0 ? part : part.substring(0, end)).strip();
            double weight = end < 0 ? 1 : weight(part.substring(end + 1).strip());
            if (coding.equalsIgnoreCase("gzip") || coding.equalsIgnoreCase("x-gzip")) {
                gzip = weight;
            } else if (coding.equalsIgnoreCase("identity")) {
                plain = weight;
            } else if (coding.equals("*")) {
                others = weight;
            }
        }
        double taken = gzip == NOT_NAMED ? others : gzip;
        return taken > 0 && taken >= plain;
    }

    /** Of {@code q=0.5}; what cannot be read counts as nothing, for the plain body is understood by all. */
    private static double weight(String parameter) {
        try {
            return parameter.regionMatches(true, 0, "q=", 0, 2) ? Double.parseDouble(parameter.substring(2)) : 0;
        } catch (NumberFormatException unreadable) {
            return 0;
        }
    }
}
