package io.parvis.catalog.feed;

import java.util.Comparator;

/**
 * Names one object of a published catalogue.
 *
 * @param kind as callers see it, such as {@code product}
 * @param id unique within its kind
 */
public record ObjectKey(String kind, String id) implements Comparable<ObjectKey> {
    private static final Comparator<ObjectKey> ORDER =
            Comparator.comparing(ObjectKey::kind).thenComparing(ObjectKey::id);

    @Override
    public int compareTo(ObjectKey other) {
        return ORDER.compare(this, other);
    }
}
