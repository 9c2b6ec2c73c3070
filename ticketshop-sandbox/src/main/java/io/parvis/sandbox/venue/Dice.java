package io.parvis.sandbox.venue;

/** Chance that falls the same way every time: numbers made of a question and of whom it is asked about. */
public final class Dice {
    private static final long SEED = 0x5EC07134L;

    private Dice() {}

    /** A number from 0 to {@code bound - 1}. */
    public static int below(int bound, long question, long about) {
        return (int) Long.remainderUnsigned(mixed(mixed(SEED + question) ^ about), bound);
    }

    // the finaliser of SplitMix64
    private static long mixed(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
