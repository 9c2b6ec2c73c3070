package io.parvis.catalog.changes;

import io.parvis.catalog.feed.ObjectKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Ledgers as bytes, compressed. */
final class LedgerCodec {
    private LedgerCodec() {}

    static byte[] write(Ledger ledger) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes, 1 << 14))) {
            out.writeLong(ledger.epoch());
            out.writeLong(ledger.generation());
            out.writeLong(ledger.horizon());
            out.writeInt(ledger.entries().size());
            for (Ledger.Entry entry : ledger.entries()) {
                out.writeUTF(entry.key().kind());
                out.writeUTF(entry.key().id());
                out.writeLong(entry.generation());
                out.writeLong(entry.fingerprint());
                out.writeLong(entry.isDeleted() ? entry.deletedAt().toEpochMilli() : 0);
            }
        }
        return bytes.toByteArray();
    }

    /** @throws IOException when the bytes are not a whole ledger */
    static Ledger read(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes), 1 << 14))) {
            long epoch = in.readLong();
            long generation = in.readLong();
            long horizon = in.readLong();
            int size = in.readInt();
            List<Ledger.Entry> entries = new ArrayList<>(size);
            for (int n = 0; n < size; n++) {
                ObjectKey key = new ObjectKey(in.readUTF().intern(), in.readUTF());
                long changed = in.readLong();
                long fingerprint = in.readLong();
                long deleted = in.readLong();
                entries.add(new Ledger.Entry(
                        key, changed, fingerprint, deleted == 0 ? null : Instant.ofEpochMilli(deleted)));
            }
            return new Ledger(epoch, generation, horizon, Collections.unmodifiableList(entries));
        }
    }
}
