package io.parvis.availability.serving;

import io.parvis.availability.levels.KnownLevel;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/** One item of an answer, written ahead of time: once as fresh and once as stale, since the clock decides which it is. */
public final class Piece {
    /** How far a level may be told ahead of this clock. */
    private static final long CLOCKS_DIFFER = Duration.ofMinutes(1).toMillis();

    private static final int LEVEL_BITS = 3;
    private static final int COUNT_BITS = 15;
    private static final int MOST_COUNTED = (1 << COUNT_BITS) - 2;

    private final byte[] fresh;
    private final byte[] stale;
    private final long freshHash;
    private final long staleHash;
    private final long told;
    private final long staleAfter;
    private final long until;
    private final int face;
    private final LongAdder looks;

    /**
     * @param staleAfter the last millisecond at which it is fresh
     * @param until the millisecond from which it has to be written anew
     * @param looks counts who looks at it
     */
    public Piece(byte[] fresh, byte[] stale, KnownLevel known, long staleAfter, long until, LongAdder looks) {
        this.fresh = fresh;
        this.stale = stale;
        this.freshHash = hash(fresh);
        this.staleHash = hash(stale);
        this.told = known.asOf() == null ? Long.MIN_VALUE : known.asOf().toEpochMilli() - CLOCKS_DIFFER;
        this.staleAfter = staleAfter;
        this.until = until;
        this.face = face(known);
        this.looks = looks;
    }

    boolean isOf(long now) {
        return now < until;
    }

    boolean isStale(long now) {
        return now > staleAfter || now < told;
    }

    /** Until when its bytes are the ones of now. */
    long steadyUntil(long now) {
        if (!isStale(now)) {
            return Math.min(until, staleAfter == Long.MAX_VALUE ? until : staleAfter + 1);
        }
        return now < told ? Math.min(until, told) : until;
    }

    byte[] bytes(long now) {
        return isStale(now) ? stale : fresh;
    }

    long hash(long now) {
        return isStale(now) ? staleHash : freshHash;
    }

    public void lookedAt() {
        looks.increment();
    }

    /** Level, places and staleness in 18 bits: other ones when a visitor sees another thing. */
    public int face(long now) {
        return face << 1 | (isStale(now) ? 1 : 0);
    }

    private static int face(KnownLevel known) {
        long count = known.remaining() == null ? MOST_COUNTED + 1L : Math.min(MOST_COUNTED, known.remaining());
        return (int) (count << LEVEL_BITS - 1 | known.level().ordinal());
    }

    private static long hash(byte[] content) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(content))
                    .getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
