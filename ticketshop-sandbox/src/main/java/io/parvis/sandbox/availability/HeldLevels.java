package io.parvis.sandbox.availability;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Levels that are held by hand, by the id of a product or a performance, which never share one. */
@ApplicationScoped
public class HeldLevels {
    private final Clock clock;
    private final Map<Long, Shown> held = new ConcurrentHashMap<>();
    private final Map<Long, Instant> touched = new ConcurrentHashMap<>();

    HeldLevels(Clock clock) {
        this.clock = clock;
    }

    public void hold(long id, Shown shown) {
        held.put(id, shown);
        touched.put(id, clock.instant());
    }

    /** Lets it move again. */
    public void release(long id) {
        if (held.remove(id) != null) {
            touched.put(id, clock.instant());
        }
    }

    Optional<Shown> of(long id) {
        return Optional.ofNullable(held.get(id));
    }

    /** When it was last held or released; the epoch when never. */
    Instant touchedAt(long id) {
        return touched.getOrDefault(id, Instant.EPOCH);
    }
}
