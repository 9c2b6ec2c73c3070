package io.parvis.catalog.words;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.Version;

/** An index as bytes: its files one after the other, compressed. */
final class StoredIndex {
    /** To be counted up when words are cut, folded, stemmed or put into fields in another way than before. */
    private static final int FORM = 1;

    private static final String FORMAT = "words " + FORM + ", Lucene " + Version.LATEST;

    private StoredIndex() {}

    static byte[] write(Directory index) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes, 1 << 14))) {
            String[] files = index.listAll();
            out.writeUTF(FORMAT);
            out.writeInt(files.length);
            for (String name : files) {
                byte[] content = content(index, name);
                out.writeUTF(name);
                out.writeInt(content.length);
                out.write(content);
            }
        }
        return bytes.toByteArray();
    }

    /** @throws IOException when the bytes are not a whole index in this form */
    static Directory read(byte[] bytes) throws IOException {
        try (DataInputStream in =
                new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes), 1 << 14))) {
            String format = in.readUTF();
            if (!format.equals(FORMAT)) {
                throw new IOException("the index is '" + format + "', not '" + FORMAT + "'");
            }
            Directory index = new ByteBuffersDirectory();
            for (int files = in.readInt(); files > 0; files--) {
                try (IndexOutput file = index.createOutput(in.readUTF(), IOContext.DEFAULT)) {
                    byte[] content = new byte[in.readInt()];
                    in.readFully(content);
                    file.writeBytes(content, content.length);
                }
            }
            if (in.read() >= 0) { // reads the checksum, too
                throw new IOException("the index goes on behind its end");
            }
            return index;
        }
    }

    private static byte[] content(Directory index, String name) throws IOException {
        try (IndexInput file = index.openInput(name, IOContext.READONCE)) {
            byte[] content = new byte[Math.toIntExact(file.length())];
            file.readBytes(content, 0, content.length);
            return content;
        }
    }
}
