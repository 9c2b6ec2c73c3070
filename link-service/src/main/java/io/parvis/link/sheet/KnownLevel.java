package io.parvis.link.sheet;

import io.parvis.level.Level;
import io.parvis.level.LevelSheet;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A level, and when SecuTix said so.
 *
 * @param asOf {@code null} when SecuTix never said anything
 */
public record KnownLevel(Level level, Instant asOf) {
    public static final KnownLevel NONE = new KnownLevel(Level.UNKNOWN, null);

    static KnownLevel of(LevelSheet.Entry entry) {
        return entry == null ? NONE : new KnownLevel(entry.level(), entry.asOf());
    }

    /** Of a whole from its parts: only as fresh as the oldest of them. */
    static KnownLevel ofParts(List<KnownLevel> parts) {
        return new KnownLevel(
                Level.ofParts(parts.stream().map(KnownLevel::level).toList()),
                parts.stream()
                        .map(KnownLevel::asOf)
                        .filter(Objects::nonNull)
                        .min(Instant::compareTo)
                        .orElse(null));
    }
}
