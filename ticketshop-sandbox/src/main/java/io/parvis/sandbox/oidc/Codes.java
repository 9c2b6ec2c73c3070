package io.parvis.sandbox.oidc;

import io.parvis.sandbox.login.Chance;
import io.parvis.sandbox.login.Visit;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Codes that a login ends with; each is good for one token, within a minute. */
@Singleton
final class Codes {
    private static final Duration LIFE = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<String, Grant> byCode = new ConcurrentHashMap<>();

    record Grant(LoginRequest asked, Visit visit, Instant until) {}

    Codes(Clock clock) {
        this.clock = clock;
    }

    String code(LoginRequest asked, Visit visit) {
        Instant now = clock.instant();
        byCode.values().removeIf(grant -> grant.until().isBefore(now));
        String code = Chance.id();
        byCode.put(code, new Grant(asked, visit, now.plus(LIFE)));
        return code;
    }

    /** What the code was given for; not twice. */
    Optional<Grant> take(String code) {
        return Optional.ofNullable(byCode.remove(code == null ? "" : code))
                .filter(grant -> grant.until().isAfter(clock.instant()));
    }
}
