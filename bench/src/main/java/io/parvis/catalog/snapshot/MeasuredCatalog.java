package io.parvis.catalog.snapshot;

import io.parvis.catalog.words.WordIndex;
import io.parvis.pointofsale.PointOfSale;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** One catalogue that is always the published one. */
public final class MeasuredCatalog extends PublishedCatalogs {
    private final Served served;

    public MeasuredCatalog(Snapshot snapshot) {
        super(null, null, null, Clock.systemUTC(), null);
        Publication publication = Publication.NONE.next(1, KeptVersion.of(snapshot), Instant.now(), 1);
        this.served = new Served(publication, new CatalogIndex(snapshot));
    }

    /** As Redis keeps it. */
    public static byte[] bytes(Snapshot snapshot) throws IOException {
        return SnapshotCodec.write(snapshot);
    }

    public static Snapshot snapshot(byte[] bytes) throws IOException {
        return SnapshotCodec.read(bytes);
    }

    /** As a replica loads it. */
    public static CatalogIndex index(byte[] version, byte[] words) throws IOException {
        return new CatalogIndex(SnapshotCodec.read(version), new WordIndex(words));
    }

    @Override
    public Optional<Served> served(PointOfSale pos) {
        return Optional.of(served);
    }
}
