package io.parvis.level;

import java.time.Instant;
import java.util.List;

/**
 * A level, and when SecuTix said so.
 *
 * @param asOf {@code null} when SecuTix never said anything
 */
public record KnownLevel(Level level, Instant asOf) {
    public static final KnownLevel NONE = new KnownLevel(Level.UNKNOWN, null);

    static KnownLevel of(LevelSheet.Entry entry) {
        return new KnownLevel(entry.level(), entry.asOf());
    }

    /**
     * Of a whole from its parts. One part that has places proves that the whole has some, so that the newest of these
     * says how fresh AVAILABLE is; anything else is only as fresh as the oldest part.
     */
    static KnownLevel ofParts(List<KnownLevel> parts) {
        Level level = Level.ofParts(parts.stream().map(KnownLevel::level).toList());
        Instant asOf = null;
        for (KnownLevel part : parts) {
            if (level != Level.AVAILABLE) {
                asOf = earlier(asOf, part.asOf());
            } else if (part.level() == Level.AVAILABLE) {
                asOf = later(asOf, part.asOf());
            }
        }
        return new KnownLevel(level, asOf);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }

    private static Instant later(Instant one, Instant other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }
}
