package io.parvis.secutix;

import io.parvis.secutix.export.CatalogDataReader;
import io.parvis.secutix.export.ExportSink;
import io.parvis.secutix.wire.JsonAsXml;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamException;

/** What SecuTix's inventory webhook posts: a JSON array of products, named and told as in the export. */
public final class ChangedProducts {
    private ChangedProducts() {}

    /**
     * Reads it as a stream; one product after the other goes to the sink, as standing in no season of an answer.
     *
     * @throws IOException when it is not a whole JSON array of objects; products before that place were handed on
     */
    public static void read(InputStream document, ExportSink sink) throws IOException {
        try {
            CatalogDataReader.read(JsonAsXml.openArray(document, "products"), sink);
        } catch (XMLStreamException | JsonAsXml.BrokenText broken) {
            throw new IOException("not a JSON array of products", broken);
        }
    }
}
