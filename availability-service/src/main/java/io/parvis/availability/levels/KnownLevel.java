package io.parvis.availability.levels;

import io.parvis.level.Level;
import io.parvis.level.LevelSheet;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A level, and when SecuTix said so.
 *
 * @param remaining places left, where SecuTix counts them; {@code null} otherwise
 * @param asOf {@code null} when SecuTix never said anything
 */
public record KnownLevel(Level level, Long remaining, Instant asOf) {
    public static final KnownLevel NONE = new KnownLevel(Level.UNKNOWN, null, null);

    static KnownLevel of(LevelSheet.Entry entry) {
        return entry == null ? NONE : new KnownLevel(entry.level(), entry.remaining(), entry.asOf());
    }

    /** Of a whole from its parts: counted only if all of them are, and only as fresh as the oldest of them. */
    static KnownLevel ofParts(List<KnownLevel> parts) {
        boolean counted = !parts.isEmpty() && parts.stream().allMatch(part -> part.remaining() != null);
        return new KnownLevel(
                Level.ofParts(parts.stream().map(KnownLevel::level).toList()),
                counted ? parts.stream().mapToLong(KnownLevel::remaining).sum() : null,
                parts.stream()
                        .map(KnownLevel::asOf)
                        .filter(Objects::nonNull)
                        .min(Instant::compareTo)
                        .orElse(null));
    }
}
