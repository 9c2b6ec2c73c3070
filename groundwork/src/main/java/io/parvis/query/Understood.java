package io.parvis.query;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Requests that were understood before. Pages ask what they asked before, and to read a hundred ids again takes longer than
 * to answer. When it is full it begins anew.
 */
public final class Understood<T> {
    private static final int MOST = 1_000;
    private static final int LONGEST = 4_096;

    private record Words(String slug, String query, String languages) {}

    private final Map<Words, T> known = new ConcurrentHashMap<>();

    /**
     * What such a request means.
     *
     * @param rawQuery as it came, percent-encoded; {@code null} = none
     * @param languages what {@code Accept-Language} says; {@code null} = nothing
     * @param reading reads it; what it refuses is not remembered
     */
    public T of(String slug, String rawQuery, String languages, Supplier<T> reading) {
        if (!isKept(rawQuery, languages)) {
            return reading.get();
        }
        Words words = new Words(slug, rawQuery, languages);
        T before = known.get(words);
        if (before != null) {
            return before;
        }
        T read = reading.get();
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(words, read);
        return read;
    }

    /** What such a request means, if it was understood before. */
    public Optional<T> atHand(String slug, String rawQuery, String languages) {
        return isKept(rawQuery, languages)
                ? Optional.ofNullable(known.get(new Words(slug, rawQuery, languages)))
                : Optional.empty();
    }

    private static boolean isKept(String rawQuery, String languages) {
        return rawQuery != null && rawQuery.length() <= LONGEST && (languages == null || languages.length() <= LONGEST);
    }
}
