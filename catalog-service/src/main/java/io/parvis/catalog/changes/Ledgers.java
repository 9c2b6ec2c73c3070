package io.parvis.catalog.changes;

import io.parvis.catalog.snapshot.Publication;
import io.parvis.catalog.snapshot.SnapshotStore;
import io.parvis.pointofsale.PointOfSale;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.redis.datasource.value.ValueCommands;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The ledgers of the last generations in Redis, and the newest one of each point of sale in memory. Calls may block. */
@Singleton
public final class Ledgers {
    /** Replicas that are behind still read theirs. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final RedisDataSource redis;
    private final ValueCommands<String, byte[]> blobs;
    private final Map<String, Held> newest = new ConcurrentHashMap<>();

    private record Held(Publication publication, Ledger ledger) {}

    Ledgers(RedisDataSource redis) {
        this.redis = redis;
        this.blobs = redis.value(byte[].class);
    }

    /** The ledger of a publication; empty when there is none yet, or when it was forgotten. */
    public Optional<Ledger> find(PointOfSale pos, Publication publication) {
        Held held = newest.get(pos.slug());
        if (held != null && held.publication().equals(publication)) {
            return Optional.of(held.ledger());
        }
        byte[] blob = blobs.get(key(pos, publication));
        if (blob == null) {
            return Optional.empty();
        }
        try {
            Ledger read = LedgerCodec.read(blob);
            newest.put(pos.slug(), new Held(publication, read));
            return Optional.of(read);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Stores a ledger; nobody reads it before its generation is published. */
    public void keep(PointOfSale pos, Publication publication, Ledger ledger) throws IOException {
        blobs.set(key(pos, publication), LedgerCodec.write(ledger));
    }

    /** Lets a ledger go after a while. */
    public void retire(PointOfSale pos, Publication publication) {
        redis.key().pexpire(key(pos, publication), KEPT);
    }

    private static String key(PointOfSale pos, Publication publication) {
        return SnapshotStore.key(pos, "ledger:" + publication.generation() + "-" + publication.fence());
    }
}
