package io.parvis.catalog.changes;

import io.parvis.catalog.feed.ObjectKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * When each object of the catalogue last changed, counted in generations; deleted ones leave a tombstone. Whoever knows
 * everything up to an entry, and takes in all entries after it, has what is published, whatever happened in between.
 *
 * @param epoch when it was begun, in epoch milliseconds: generations of another epoch mean nothing in this one
 * @param horizon tombstones up to that generation are forgotten: who has read nothing newer cannot be told all
 * @param entries by generation, then by key
 */
public record Ledger(long epoch, long generation, long horizon, List<Entry> entries) {

    private static final Comparator<Entry> ORDER =
            Comparator.comparingLong(Entry::generation).thenComparing(Entry::key);

    /**
     * @param generation in which it last changed
     * @param fingerprint of what the feeds say of it; 0 in a tombstone
     * @param deletedAt {@code null} unless it is a tombstone
     */
    public record Entry(ObjectKey key, long generation, long fingerprint, Instant deletedAt) {
        public boolean isDeleted() {
            return deletedAt != null;
        }
    }

    /** A ledger in which nothing is written yet. */
    public static Ledger begun(Instant at) {
        return new Ledger(at.toEpochMilli(), 0, 0, List.of());
    }

    /**
     * The ledger after another publication.
     *
     * @param published every object of the new catalogue, with its fingerprint
     * @param forgetBefore tombstones older than that are dropped
     */
    public Ledger next(long generation, Instant at, Map<ObjectKey, Long> published, Instant forgetBefore) {
        Map<ObjectKey, Entry> known = new HashMap<>();
        entries.forEach(entry -> known.put(entry.key(), entry));
        List<Entry> next = new ArrayList<>(published.size() + 16);
        published.forEach((key, fingerprint) -> next.add(now(known.remove(key), key, fingerprint, generation)));
        long newHorizon = horizon;
        for (Entry gone : known.values()) {
            if (!gone.isDeleted()) {
                next.add(new Entry(gone.key(), generation, 0, at));
            } else if (gone.deletedAt().isBefore(forgetBefore)) {
                newHorizon = Math.max(newHorizon, gone.generation());
            } else {
                next.add(gone);
            }
        }
        next.sort(ORDER);
        return new Ledger(epoch, generation, newHorizon, Collections.unmodifiableList(next));
    }

    private static Entry now(Entry before, ObjectKey key, long fingerprint, long generation) {
        boolean same = before != null && !before.isDeleted() && before.fingerprint() == fingerprint;
        return same ? before : new Entry(key, generation, fingerprint, null);
    }

    /** The entries after a place, in order. */
    List<Entry> after(long generation, ObjectKey key, int limit) {
        int found = Collections.binarySearch(entries, new Entry(key, generation, 0, null), ORDER);
        int from = found >= 0 ? found + 1 : -found - 1;
        return entries.subList(from, Math.min(from + limit, entries.size()));
    }
}
