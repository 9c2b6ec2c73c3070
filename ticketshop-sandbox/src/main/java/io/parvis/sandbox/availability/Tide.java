package io.parvis.sandbox.availability;

import io.parvis.sandbox.SandboxConfig;
import io.parvis.sandbox.venue.Dice;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Levels that move by themselves: each id has its own rhythm, of one to eight steps, and its own popularity. */
@ApplicationScoped
class Tide {
    private static final int AVAILABLE = 1;
    private static final int LIMITED = 2;
    private static final int SOLD_OUT = 3;

    private final Clock clock;
    private final long stepSeconds;

    Tide(Clock clock, SandboxConfig config) {
        this.clock = clock;
        this.stepSeconds = Math.max(1, config.availability().step().toSeconds());
    }

    Shown shown(long id) {
        int level = level(id);
        int style = Dice.below(20, 1, id);
        if (style < 16) {
            return new Shown(Integer.toString(level), null);
        }
        int places = places(id, level);
        String text = style < 18 ? (level == AVAILABLE ? "AVAILABLE" : "LIMITED") : null;
        return new Shown(text, Integer.toString(places));
    }

    /** 1, 2 or 3. */
    int level(long id) {
        int popularity = Dice.below(100, 2, id);
        int chance = Dice.below(100, 3 + turn(id), id);
        if (popularity < 55) {
            return pick(chance, 82, 97);
        }
        return popularity < 85 ? pick(chance, 35, 88) : pick(chance, 8, 30);
    }

    Instant lastMove(long id) {
        return Instant.ofEpochSecond(turn(id) * rhythm(id) - offset(id));
    }

    private static int pick(int chance, int available, int limited) {
        return chance < available ? AVAILABLE : chance < limited ? LIMITED : SOLD_OUT;
    }

    private static int places(long id, int level) {
        return switch (level) {
            case AVAILABLE -> 40 + Dice.below(300, 4, id);
            case LIMITED -> 1 + Dice.below(12, 5, id);
            case SOLD_OUT -> 0;
            default -> throw new IllegalArgumentException("No such level: " + level);
        };
    }

    private long turn(long id) {
        return (clock.instant().getEpochSecond() + offset(id)) / rhythm(id);
    }

    private long rhythm(long id) {
        return stepSeconds * (1 + Dice.below(8, 6, id));
    }

    // so that not all move together
    private long offset(long id) {
        return Dice.below(1 << 20, 7, id) % rhythm(id);
    }
}
