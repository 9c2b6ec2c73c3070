package io.parvis.gateway.memory;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An answer for everybody, as it is kept.
 *
 * @param headers those that say what the body is, {@code Cache-Control} and {@code Vary} among them, as they are written
 * @param packed the body in gzip, where that is shorter
 * @param born when a service gave it, in milliseconds
 * @param generation of what it was made from; another one now means that it is out of date
 * @param looked what whoever is served it looks at; goes on counting when the answer is told again
 */
public record Answer(
        List<Map.Entry<CharSequence, CharSequence>> headers,
        String etag,
        Buffer plain,
        Optional<Buffer> packed,
        Caching caching,
        long born,
        long generation,
        Looked looked) {

    private static final int OVERHEAD = 1_024;

    boolean isFresh(long now, long current) {
        return generation == current && now < born + millis(caching.maxAge());
    }

    /** Whether it may be served while a new one is fetched. */
    boolean isPassable(long now, long current) {
        return generation == current && now < born + millis(caching.maxAge() + (long) caching.whileRevalidate());
    }

    /** Whether it may be served when no new one can be had. */
    boolean isBetterThanNothing(long now) {
        return now < born + millis(caching.maxAge() + (long) caching.ifError());
    }

    /** The same answer, told again. */
    Answer renewed(Caching again, long now, long current) {
        return new Answer(
                caching.equals(again) ? headers : KeptHeaders.with(headers, again),
                etag,
                plain,
                packed,
                again,
                now,
                current,
                looked);
    }

    /** Somebody is served it whom the availability service does not hear of. */
    public void lookedAt() {
        looked.times().increment();
    }

    /** Whole seconds since a service gave it. */
    long age(long now) {
        return Math.max(0, (now - born) / 1_000);
    }

    int bytes() {
        return OVERHEAD + plain.length() + packed.map(Buffer::length).orElse(0) + looked.bytes();
    }

    private static long millis(long seconds) {
        return seconds * 1_000;
    }
}
