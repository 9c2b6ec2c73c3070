package io.parvis.catalog.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.parvis.catalog.words.WordIndex;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.replica.Lease;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.redis.datasource.value.ValueCommands;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** Catalogues in Redis: where replicas meet, and where a new one starts from. Calls block. */
@Singleton
public final class SnapshotStore {
    private static final String SWAP = "if (redis.call('get', KEYS[1]) or '0') ~= ARGV[1] then return 0 end "
            + "if (redis.call('get', KEYS[2]) or '') ~= ARGV[2] then return 0 end "
            + "redis.call('set', KEYS[2], ARGV[3]) return 1";

    private final RedisDataSource redis;
    private final ValueCommands<String, byte[]> blobs;
    private final ValueCommands<String, String> values;
    private final ObjectMapper json;

    SnapshotStore(RedisDataSource redis, ObjectMapper json) {
        this.redis = redis;
        this.blobs = redis.value(byte[].class);
        this.values = redis.value(String.class);
        this.json = json;
    }

    /** What is said to be published, as it is stored. */
    public record Stored(String raw, Publication publication) {}

    public Stored published(PointOfSale pos) {
        return stored(values.get(key(pos, "published")));
    }

    public Optional<HeldBack> held(PointOfSale pos) {
        return Optional.ofNullable(values.get(key(pos, "held"))).map(raw -> read(raw, HeldBack.class));
    }

    /** A kept version; empty when it was forgotten. */
    public Optional<Snapshot> version(PointOfSale pos, String version) throws IOException {
        return snapshot(key(pos, "version:" + version));
    }

    public Optional<Snapshot> heldSnapshot(PointOfSale pos, HeldBack held) throws IOException {
        return snapshot(key(pos, "held:" + held.importId()));
    }

    /** Stores a version; nobody sees it before it is swapped in. */
    public void keep(PointOfSale pos, Snapshot snapshot) throws IOException {
        blobs.set(key(pos, "version:" + snapshot.frame().version()), SnapshotCodec.write(snapshot));
    }

    /** Stores what a version's words are found by: other replicas, and this one after a start, are ready sooner. */
    public void keepWords(PointOfSale pos, CatalogIndex index) throws IOException {
        blobs.set(key(pos, "words:" + index.frame().version()), index.words().stored());
    }

    /** A kept version made ready to be asked; empty when it was forgotten. */
    Optional<CatalogIndex> index(PointOfSale pos, String version) throws IOException {
        Optional<Snapshot> snapshot = version(pos, version);
        if (snapshot.isEmpty()) {
            return Optional.empty();
        }
        int products = snapshot.get().products().size();
        return Optional.of(words(pos, version)
                .filter(words -> words.size() == products)
                .map(words -> new CatalogIndex(snapshot.get(), words))
                .orElseGet(() -> new CatalogIndex(snapshot.get())));
    }

    /** Empty when they have to be made anew. */
    private Optional<WordIndex> words(PointOfSale pos, String version) {
        byte[] blob = blobs.get(key(pos, "words:" + version));
        try {
            return blob == null ? Optional.empty() : Optional.of(new WordIndex(blob));
        } catch (IOException ofAnotherParvis) {
            return Optional.empty();
        }
    }

    public void forget(PointOfSale pos, List<String> versions) {
        versions.forEach(version -> redis.key().del(key(pos, "version:" + version), key(pos, "words:" + version)));
    }

    /**
     * Makes another publication the one that counts, in a single step.
     *
     * @param fence of the lease on imports
     * @return false when another replica has taken the lease since, or has published
     */
    public boolean swap(PointOfSale pos, long fence, Stored before, Publication next) {
        String raw = before.raw() == null ? "" : before.raw();
        return redis.execute(
                                "EVAL",
                                SWAP,
                                "2",
                                Lease.fenceKey(leaseKey(pos)),
                                key(pos, "published"),
                                Long.toString(fence),
                                raw,
                                write(next))
                        .toInteger()
                == 1;
    }

    /** Puts a catalogue aside for an operator to look at, in place of one that was. */
    public void hold(PointOfSale pos, HeldBack held, Snapshot snapshot) throws IOException {
        byte[] blob = SnapshotCodec.write(snapshot);
        letGo(pos);
        blobs.set(key(pos, "held:" + held.importId()), blob);
        values.set(key(pos, "held"), write(held));
    }

    /** Forgets the catalogue that was held back, if there is one. */
    public void letGo(PointOfSale pos) {
        held(pos).ifPresent(held -> redis.key().del(key(pos, "held"), key(pos, "held:" + held.importId())));
    }

    /** The lease that whoever publishes holds. */
    public static String leaseKey(PointOfSale pos) {
        return key(pos, "importing");
    }

    /** All keys of a point of sale share a hash tag, so that a cluster keeps them together. */
    public static String key(PointOfSale pos, String name) {
        return key(pos.slug(), name);
    }

    public static String key(String slug, String name) {
        return "parvis:{" + slug + "}:catalog:" + name;
    }

    private Optional<Snapshot> snapshot(String key) throws IOException {
        byte[] blob = blobs.get(key);
        return blob == null ? Optional.empty() : Optional.of(SnapshotCodec.read(blob));
    }

    private Stored stored(String raw) {
        return new Stored(raw, raw == null ? Publication.NONE : read(raw, Publication.class));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private <T> T read(String raw, Class<T> type) {
        try {
            return json.readValue(raw, type);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
