package io.parvis.sandbox.login;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What waits behind login pages that were shown; each goes on once. */
@Singleton
final class Waiting {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Clock clock;
    private final Map<String, Entry> byId = new ConcurrentHashMap<>();

    private record Entry(Continuation continuation, Instant until) {}

    Waiting(Clock clock) {
        this.clock = clock;
    }

    /** @return the key that the login page carries */
    String add(Continuation continuation) {
        Instant now = clock.instant();
        byId.values().removeIf(entry -> entry.until().isBefore(now));
        String id = Chance.id();
        byId.put(id, new Entry(continuation, now.plus(PATIENCE)));
        return id;
    }

    Optional<Continuation> take(String id) {
        return Optional.ofNullable(byId.remove(id))
                .filter(entry -> !entry.until().isBefore(clock.instant()))
                .map(Entry::continuation);
    }
}
