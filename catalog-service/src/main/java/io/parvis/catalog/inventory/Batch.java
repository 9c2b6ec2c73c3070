package io.parvis.catalog.inventory;

import io.parvis.published.ContentHash;
import io.parvis.secutix.ChangedProducts;
import io.parvis.secutix.export.ExportSink;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What SecuTix posted at once, packed.
 *
 * @param packed the base64 of the compressed JSON
 * @param hash of the JSON
 */
record Batch(String packed, String hash) {

    /**
     * Reads and packs it in one go, whatever is in it.
     *
     * @throws IOException when it is not a whole JSON array of objects
     */
    static Batch read(InputStream json, ExportSink sink) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed, 1 << 14);
                InputStream copied = new Copied(json, gzip)) {
            ChangedProducts.read(copied, sink);
        }
        byte[] bytes = packed.toByteArray();
        return new Batch(Base64.getEncoder().encodeToString(bytes), ContentHash.of(bytes));
    }

    /** Hands on what a stored batch holds. */
    static void unpack(String packed, ExportSink sink) throws IOException {
        byte[] bytes = Base64.getDecoder().decode(packed);
        sink.received(bytes.length);
        try (InputStream json = new GZIPInputStream(new ByteArrayInputStream(bytes), 1 << 14)) {
            ChangedProducts.read(json, sink);
        }
    }
}
