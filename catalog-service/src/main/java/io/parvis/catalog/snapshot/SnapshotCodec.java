package io.parvis.catalog.snapshot;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.MapperBuilder;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.smile.SmileFactory;
import com.fasterxml.jackson.dataformat.smile.databind.SmileMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Snapshots as bytes: the frame, then product after product, in Smile, compressed. */
final class SnapshotCodec {
    private static final ObjectMapper SMILE = configured(SmileMapper.builder(new SmileFactory()));

    private SnapshotCodec() {}

    static byte[] write(Snapshot snapshot) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (SequenceWriter writer = SMILE.writer().writeValues(new FastGzip(bytes))) {
            writer.write(snapshot.frame());
            for (Product product : snapshot.products()) {
                writer.write(product);
            }
        }
        return bytes.toByteArray();
    }

    /** @throws IOException when the bytes are not a whole snapshot */
    static Snapshot read(byte[] bytes) throws IOException {
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes), 1 << 14);
                var parser = SMILE.getFactory().createParser(unpacked)) {
            Frame frame = SMILE.readValue(parser, Frame.class);
            List<Product> products = new ArrayList<>();
            MappingIterator<Product> rest = SMILE.readerFor(Product.class).readValues(parser);
            while (rest.hasNextValue()) {
                products.add(rest.nextValue());
            }
            return new Snapshot(frame, products);
        }
    }

    private static ObjectMapper configured(MapperBuilder<?, ?> builder) {
        return builder.addModule(new JavaTimeModule())
                .addModule(new SimpleModule("dates").addDeserializer(OffsetDateTime.class, new OffsetDates()))
                .serializationInclusion(JsonInclude.Include.NON_NULL)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(out, 1 << 14);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
