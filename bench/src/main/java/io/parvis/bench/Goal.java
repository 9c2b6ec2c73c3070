package io.parvis.bench;

import java.util.Locale;

/** What a ratio of measured to reference is to be. */
public sealed interface Goal {
    boolean isMetBy(double ratio);

    /** For what is the better the more of it there is, as throughput. */
    record AtLeast(double bound) implements Goal {
        @Override
        public boolean isMetBy(double ratio) {
            return ratio >= bound;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "≥ %.2f", bound);
        }
    }

    /** For what is the better the less of it there is, as time. */
    record AtMost(double bound) implements Goal {
        @Override
        public boolean isMetBy(double ratio) {
            return ratio <= bound;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "≤ %.2f", bound);
        }
    }

    /** Told for those who want to know. */
    record None() implements Goal {
        @Override
        public boolean isMetBy(double ratio) {
            return true;
        }

        @Override
        public String toString() {
            return "—";
        }
    }

    static Goal atLeast(double bound) {
        return new AtLeast(bound);
    }

    static Goal atMost(double bound) {
        return new AtMost(bound);
    }

    static Goal none() {
        return new None();
    }
}
