package io.parvis.gateway.edge;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How many requests are allowed in a minute, spread over it: who has used them up gets one back after another, not all at
 * once at the full minute. (The generic cell rate algorithm, which needs one number for each client.)
 *
 * @param limit 0 for none
 */
record Quota(RouteClass routes, int limit, String policy) {
    private static final long WINDOW_MICROS = 60_000_000;

    static Quota of(RouteClass routes, int limit) {
        return new Quota(routes, limit, "\"" + routes.label() + "\";q=" + limit + ";w=60");
    }

    /**
     * @param remaining requests that may follow at once
     * @param pause seconds until all are there again, or, when refused, until there is one
     */
    record Verdict(boolean allowed, long remaining, long pause) {}

    /**
     * Takes one request from what a client has left.
     *
     * @param full when the client will have all of it again, in microseconds
     */
    Verdict take(AtomicLong full, long nowMicros) {
        long each = WINDOW_MICROS / limit;
        while (true) {
            long before = full.get();
            long after = Math.max(before, nowMicros) + each;
            long over = after - nowMicros - WINDOW_MICROS;
            if (over > 0) {
                return new Verdict(false, 0, seconds(over));
            }
            if (full.compareAndSet(before, after)) {
                return new Verdict(true, -over / each, seconds(after - nowMicros));
            }
        }
    }

    String left(Verdict verdict) {
        return "\"" + routes.label() + "\";r=" + verdict.remaining() + ";t=" + verdict.pause();
    }

    private static long seconds(long micros) {
        return (micros + 999_999) / 1_000_000;
    }
}
