package io.parvis.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Sessions that were looked up a moment ago: a page that asks for its visitor several times asks Redis once. A session
 * that ends here ends at once; one that ends at another replica may be seen for that moment longer.
 */
@Singleton
final class RecentSessions {
    private static final Duration MOMENT = Duration.ofSeconds(2);
    private static final int MOST = 20_000;

    private final Cache<String, Session> byKey =
            Caffeine.newBuilder().expireAfterWrite(MOMENT).maximumSize(MOST).build();

    /** What was found a moment ago, if anything was. */
    Optional<Session> find(String key) {
        return Optional.ofNullable(byKey.getIfPresent(key));
    }

    /** @param lookUp asks Redis; what it does not find is asked again the next time */
    Optional<Session> find(String key, Supplier<Optional<Session>> lookUp) {
        Session recent = byKey.getIfPresent(key);
        if (recent != null) {
            return Optional.of(recent);
        }
        Optional<Session> found = lookUp.get();
        found.ifPresent(session -> byKey.put(key, session));
        return found;
    }

    void forget(String key) {
        byKey.invalidate(key);
    }
}
