package io.parvis.secutix;

import io.parvis.secutix.export.CatalogRest;
import io.parvis.secutix.export.ExportSink;
import io.parvis.secutix.soap.MeasuredWire;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** The product's own reading of exports, put together without Quarkus. */
public final class MeasuredClient {
    private MeasuredClient() {}

    /** Reads one export; its products go to the sink. */
    @FunctionalInterface
    public interface Export {
        CatalogRest read(ExportSink sink);
    }

    /** By a SOAP call. */
    public static Export overSoap(URI url) {
        Account account = new Account(url, "v1_33", "parvis", "sandbox", CatalogOperation.DETAILED, Optional.empty());
        SoapCatalog catalog = new SoapCatalog(MeasuredWire.catalog(account));
        return sink -> whole(catalog.export(null, account, Optional.empty(), bytes -> {}, sink));
    }

    /** From a file that is kept. */
    public static Export ofFile(Path file) {
        FileCatalog catalog = new FileCatalog();
        return sink -> whole(catalog.export(new ExportFile(file), sink));
    }

    private static CatalogRest whole(Outcome<CatalogRest> outcome) {
        if (outcome instanceof Outcome.Data<CatalogRest> data) {
            return data.value();
        }
        throw new IllegalStateException("The export cannot be read: " + outcome.describe());
    }
}
