package io.parvis.spell;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Logs failures that an outage multiplies: a line when a spell of them begins, how many more there were every minute, and
 * a line after a minute without any. Each by itself is logged at DEBUG. Safe for use by several threads.
 */
@Singleton
public final class Spells {
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<String, Spell> spells = new ConcurrentHashMap<>();

    private record Spell(Logger log, Instant began, Instant last, Instant told, long all, long untold) {
        static Spell begun(Logger log, Instant now) {
            return new Spell(log, now, now, now, 1, 0);
        }

        Spell oneMore(Instant now) {
            return new Spell(log, began, now, told, all + 1, untold + 1);
        }

        Spell counted(Instant now) {
            return new Spell(log, began, last, now, all, 0);
        }

        /** Also when the clock was set back meanwhile, which must not make anybody silent. */
        boolean isDue(Instant now) {
            return Duration.between(told, now).abs().compareTo(EVERY) >= 0;
        }
    }

    public Spells(Clock clock) {
        this.clock = clock;
    }

    /**
     * One more failure.
     *
     * @param log under whose name the lines are written
     * @param kind what is counted together, as it ends a line: "requests refused, since …"; there must be few of them
     * @param one this one, as a line of its own
     */
    public void add(Logger log, String kind, String one) {
        Instant now = clock.instant();
        Spell spell =
                spells.compute(kind, (same, before) -> before == null ? Spell.begun(log, now) : before.oneMore(now));
        if (spell.all() == 1) {
            log.warnf("%s; more of the kind are counted", one);
        } else {
            log.debug(one);
        }
    }

    /** To be called every few seconds: tells the counts that are due, and what is over. */
    void tell() {
        Instant now = clock.instant();
        List<Runnable> lines = new ArrayList<>();
        for (String kind : spells.keySet()) {
            spells.computeIfPresent(kind, (same, spell) -> {
                if (!spell.isDue(now)) {
                    return spell;
                }
                line(kind, spell).ifPresent(lines::add);
                return spell.untold() == 0 ? null : spell.counted(now);
            });
        }
        lines.forEach(Runnable::run);
    }

    /** A single failure has said all there is. */
    private static Optional<Runnable> line(String kind, Spell spell) {
        if (spell.untold() > 0) {
            return Optional.of(() -> spell.log().warnf("%d more in %d s: %s", spell.untold(), EVERY.toSeconds(), kind));
        }
        return spell.all() == 1
                ? Optional.empty()
                : Optional.of(() -> spell.log()
                        .infof(
                                "Over, %d in all from %s to %s: %s",
                                spell.all(), seconds(spell.began()), seconds(spell.last()), kind));
    }

    private static Instant seconds(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS);
    }
}
