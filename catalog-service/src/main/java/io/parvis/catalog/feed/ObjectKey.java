package io.parvis.catalog.feed;

import java.util.Comparator;

/** What an object of the catalogue is known by in feeds: its kind, such as {@code product}, and its id. */
public record ObjectKey(String kind, String id) implements Comparable<ObjectKey> {
    private static final Comparator<ObjectKey> ORDER =
            Comparator.comparing(ObjectKey::kind).thenComparing(ObjectKey::id);

    @Override
    public int compareTo(ObjectKey other) {
        return ORDER.compare(this, other);
    }
}
