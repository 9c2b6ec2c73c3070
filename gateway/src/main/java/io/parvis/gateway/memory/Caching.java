package io.parvis.gateway.memory;

import java.util.Optional;

/**
 * What a {@code Cache-Control} allows a cache that serves everybody. In seconds.
 *
 * @param maxAge how long the answer is fresh
 * @param whileRevalidate how long after that it may be served while a new one is fetched
 * @param ifError how long it may be served when no new one can be had
 */
public record Caching(int maxAge, int whileRevalidate, int ifError) {

    /** Empty when the answer must not be kept for everybody. */
    static Optional<Caching> of(String cacheControl) {
        if (cacheControl == null) {
            return Optional.empty();
        }
        boolean shared = false;
        int maxAge = 0;
        int sharedMaxAge = -1;
        int whileRevalidate = 0;
        int ifError = 0;
        for (String part : cacheControl.split(",")) {
            String directive = part.strip().toLowerCase(java.util.Locale.ROOT);
            int is = directive.indexOf('=');
            switch (is < 0 ? directive : directive.substring(0, is)) {
                case "public" -> shared = true;
                case "private", "no-store", "no-cache" -> {
                    return Optional.empty();
                }
                case "max-age" -> maxAge = seconds(directive, is);
                case "s-maxage" -> sharedMaxAge = seconds(directive, is);
                case "stale-while-revalidate" -> whileRevalidate = seconds(directive, is);
                case "stale-if-error" -> ifError = seconds(directive, is);
                default -> {} // directives that say nothing about keeping
            }
        }
        int fresh = sharedMaxAge >= 0 ? sharedMaxAge : maxAge;
        return shared && fresh > 0 ? Optional.of(new Caching(fresh, whileRevalidate, ifError)) : Optional.empty();
    }

    /** What holds for an answer that is made of two. */
    public Caching and(Caching other) {
        return new Caching(
                Math.min(maxAge, other.maxAge),
                Math.min(whileRevalidate, other.whileRevalidate),
                Math.min(ifError, other.ifError));
    }

    @Override
    public String toString() {
        return "public, max-age=" + maxAge + ", stale-while-revalidate=" + whileRevalidate + ", stale-if-error="
                + ifError;
    }

    private static int seconds(String directive, int is) {
        try {
            return is < 0
                    ? 0
                    : Math.max(0, Integer.parseInt(directive.substring(is + 1).replace("\"", "")));
        } catch (NumberFormatException unreadable) {
            return 0;
        }
    }
}
